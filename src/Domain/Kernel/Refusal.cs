namespace WeChatUnion.Domain.Kernel;

/// <summary>
/// An expected "no": a rule of the union that stopped a use case. Each face renders it once
/// (chat text, JSON problem, page).
/// </summary>
/// <param name="Code">Stable, lower-case, dotted by room: <c>cards.wrong-details</c>.</param>
/// <param name="Message">What the member reads: plain Simplified Chinese, no personal data.</param>
public sealed record Refusal(string Code, string Message);
