namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>Why something goes back, or is refused.</summary>
/// <param name="Field">Code of the field; null: the application as a whole.</param>
/// <param name="Reason">Code of the canned reason; null: typed.</param>
/// <param name="Message">What the member reads.</param>
public sealed record CaseRemark(string? Field, string? Reason, string Message);
