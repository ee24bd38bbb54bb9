namespace WeChatUnion.Domain.Members.Register;

/// <summary>One member with the change log, newest first: masked.</summary>
/// <param name="Changes">At most 200 lines.</param>
public sealed record MemberDetail(
    MemberRow Member,
    string UnionPath,
    MemberStateReason? StateReason,
    DateOnly? StateSince,
    MemberId? MergedInto,
    IReadOnlyList<MemberState> PossibleStates,
    IReadOnlyList<MemberChangeLine> Changes
);
