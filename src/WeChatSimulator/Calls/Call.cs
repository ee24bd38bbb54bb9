namespace WeChatSimulator.Calls;

/// <summary>One call of the server API. Secrets are masked, long texts cut.</summary>
internal sealed record Call
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><c>official-account</c> or <c>mini-program</c>; null when the call did not say.</summary>
    public string? Account { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Query { get; init; }

    public required string Body { get; init; }

    /// <summary>HTTP status; null when the connection was cut.</summary>
    public int? Status { get; init; }

    public required string Answer { get; init; }

    public int? Errcode { get; init; }

    public required long BodyBytes { get; init; }

    public required long AnswerBytes { get; init; }

    public required int Milliseconds { get; init; }

    /// <summary>True when a fault of ours struck it.</summary>
    public bool IsStruck { get; init; }
}
