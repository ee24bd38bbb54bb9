namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>Who won what, and who follows when a prize comes free.</summary>
/// <param name="Winners">In the order they were drawn: the first prize's first.</param>
/// <param name="Successors">The next ones (递补), the first to follow first.</param>
public sealed record DrawResult(
    IReadOnlyList<PlacedEntry> Winners,
    IReadOnlyList<EntryCode> Successors
);
