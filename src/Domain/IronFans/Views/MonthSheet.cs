namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>All that staff look at of one month.</summary>
/// <param name="Candidates">Those asked about, in their places.</param>
public sealed record MonthSheet(
    MonthLine Month,
    IReadOnlyList<CandidateLine> Candidates,
    IReadOnlyList<ObjectionLine> Objections
);
