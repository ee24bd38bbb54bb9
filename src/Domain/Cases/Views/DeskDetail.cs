using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Views;

/// <summary>One case as reviewers see it: what was applied for, what was read from the photos, what the register and the checks say.</summary>
/// <param name="Member">From the register, masked; null: not in it.</param>
/// <param name="Facts">As it was handed in last: what its member corrects meanwhile is his.</param>
/// <param name="Reviews">Decisions so far, oldest first.</param>
public sealed record DeskDetail(
    DeskLine Line,
    int Revision,
    MemberId? MemberId,
    MemberDescription? Member,
    IReadOnlyList<CaseFact> Facts,
    IReadOnlyList<DeskMaterial> Materials,
    IReadOnlyList<CaseCheckResult> Checks,
    IReadOnlyList<DeskReview> Reviews,
    IReadOnlyList<CaseHappening> Events
);

/// <param name="IsEarlier">It was handed in before, and is not in what was handed in last.</param>
public sealed record DeskMaterial(
    MaterialId Id,
    string Slot,
    string Title,
    MaterialState State,
    int Pages,
    DocumentReading? Reading,
    bool IsEarlier = false
);

public sealed record DeskReview(
    int Revision,
    string Level,
    ReviewVerdict Verdict,
    StaffAccountId? By,
    IReadOnlyList<CaseRemark> Remarks,
    DateTimeOffset At
);
