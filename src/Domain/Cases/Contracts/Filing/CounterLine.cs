using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>A case an officer filed, or began, for a member.</summary>
/// <param name="MaskedName">张*; null: no longer in the register.</param>
/// <param name="UnionName">The member's, as it stands now.</param>
/// <param name="CanAppeal">It was refused, and nobody has objected yet.</param>
/// <param name="OpenUntil">Until when it may be handed in; null: not with the member.</param>
public sealed record CounterLine(
    CaseId Id,
    string Number,
    string Kind,
    string Round,
    CaseState State,
    MemberId Member,
    string? MaskedName,
    string? UnionName,
    StaffAccountId FiledBy,
    DateTimeOffset ChangedAt,
    DateTimeOffset? OpenUntil,
    bool CanAppeal
)
{
    public bool IsOpen => State is CaseState.Draft or CaseState.Returned;
}
