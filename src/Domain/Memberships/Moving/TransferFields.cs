using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Memberships.Moving;

/// <summary>What a transfer asks for, and the reasons reviewers may pick.</summary>
public static class TransferFields
{
    public const string From = "from";
    public const string To = "to";

    public static IReadOnlyList<CaseField> All { get; } =
    [new(From, "转出工会"), new(To, "转入工会")];

    public static IReadOnlyList<CaseReason> Reasons { get; } =
    [
        new("to-other", To, "选错工会", "您不在转入的这家单位，请改选您现在的单位。"),
        new(
            "still-here",
            null,
            "还在原单位",
            "经原单位核对，您还在原单位工作，暂不能转出。如有异议可以申诉。",
            Rejects: true
        ),
        new(
            "not-there",
            null,
            "不在新单位",
            "经转入单位核对，您不在这家单位工作，不能转入。如有异议可以申诉。",
            Rejects: true
        ),
        new(
            "open-business",
            null,
            "有未办结事项",
            "您在原单位还有没办完的互助或帮扶事项，办完后再转会。如有异议可以申诉。",
            Rejects: true
        ),
    ];
}
