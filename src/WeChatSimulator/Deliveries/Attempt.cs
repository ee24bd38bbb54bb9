namespace WeChatSimulator.Deliveries;

/// <param name="Number">1 to 3.</param>
/// <param name="Status">HTTP status; null when there was no answer.</param>
/// <param name="Failure">Why the attempt did not count; null when it did.</param>
internal sealed record Attempt(
    int Number,
    DateTimeOffset At,
    int Milliseconds,
    int? Status,
    string? Failure
);
