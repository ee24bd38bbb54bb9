using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases.Views;

/// <summary>One case as its member sees it.</summary>
/// <param name="Step">Who decides now, 区工会复核; null: nobody's turn.</param>
/// <param name="Facts">The application as it stands.</param>
/// <param name="Remarks">What has to be corrected, or why it was refused.</param>
/// <param name="Events">Oldest first.</param>
public sealed record CaseStory(
    CaseLine Line,
    string? Step,
    DateTimeOffset? DueAt,
    IReadOnlyList<CaseFact> Facts,
    IReadOnlyList<CaseRemark> Remarks,
    IReadOnlyList<CaseHappening> Events,
    bool CanWithdraw,
    bool CanAppeal
);

/// <param name="Said">In plain Simplified Chinese.</param>
public sealed record CaseHappening(DateTimeOffset At, CaseState State, string Said);
