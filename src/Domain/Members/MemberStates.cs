namespace WeChatUnion.Domain.Members;

/// <summary>Which state follows which, and which reasons lead there. Rule of the register, after the union's charter (中国工会章程).</summary>
public static class MemberStates
{
    private static readonly MemberState[] FromMembership =
    [
        MemberState.Transferred,
        MemberState.Retired,
        MemberState.Left,
        MemberState.Removed,
    ];

    private static readonly MemberState[] FromRetirement =
    [
        MemberState.InMembership,
        MemberState.Left,
        MemberState.Removed,
    ];

    private static readonly MemberState[] BackOnly = [MemberState.InMembership];

    public static IReadOnlyList<MemberState> After(MemberState state) =>
        state switch
        {
            MemberState.InMembership => FromMembership,
            MemberState.Retired => FromRetirement,
            MemberState.Transferred or MemberState.Left or MemberState.Removed => BackOnly,
            _ => [],
        };

    /// <summary>A wrong entry can be put right in any state.</summary>
    public static IReadOnlyList<MemberStateReason> ReasonsFor(MemberState state) =>
        state switch
        {
            MemberState.InMembership =>
            [
                MemberStateReason.Returned,
                MemberStateReason.RegisterCorrection,
            ],
            MemberState.Transferred =>
            [
                MemberStateReason.MovedToAnotherCity,
                MemberStateReason.RegisterCorrection,
            ],
            MemberState.Retired =>
            [
                MemberStateReason.ReachedRetirement,
                MemberStateReason.RegisterCorrection,
            ],
            MemberState.Left =>
            [
                MemberStateReason.OwnWish,
                MemberStateReason.LeftEmployer,
                MemberStateReason.Died,
                MemberStateReason.RegisterCorrection,
            ],
            MemberState.Removed =>
            [
                MemberStateReason.Discipline,
                MemberStateReason.CourtSentence,
                MemberStateReason.RegisterCorrection,
            ],
            _ => [],
        };
}
