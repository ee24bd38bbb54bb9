using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Memberships.Joining;

/// <summary>What joining asks for, and the reasons reviewers may pick.</summary>
public static class JoinFields
{
    public const string Union = "union";
    public const string Name = "name";
    public const string Document = "document";
    public const string Phone = "phone";

    /// <summary>The canned reason for who is in the register.</summary>
    public const string MemberReason = "already-member";

    public static IReadOnlyList<CaseField> All { get; } =
    [new(Union, "加入的工会"), new(Name, "姓名"), new(Document, "证件号码"), new(Phone, "手机号")];

    public static IReadOnlyList<CaseReason> Reasons { get; } =
    [
        new("name-differs", Name, "姓名不对", "姓名和单位花名册上的不一样，请按证件上的姓名填写。"),
        new("document-wrong", Document, "证件号码不对", "证件号码不对，请对照证件改正。"),
        new("phone-wrong", Phone, "手机号不对", "手机号和单位登记的不一样，请填您自己的手机号。"),
        new("union-other", Union, "扫错单位", "您不在这家单位，请扫您自己单位的入会二维码。"),
        new(
            "union-street",
            Union,
            "没有单位，应找街道",
            "您没有固定单位，请改选您所在的街道（镇）工会。"
        ),
        new(
            MemberReason,
            null,
            "已是会员",
            "您已经登记为工会会员，不用再入会，请直接绑定工会卡。换了单位的请办转会。",
            Rejects: true
        ),
        new(
            "not-employed",
            null,
            "不在单位工作",
            "经单位核对，您目前不在这家单位工作，不能在这里入会。如有异议可以申诉。",
            Rejects: true
        ),
        new(
            "not-entitled",
            null,
            "不符合入会条件",
            "入会要以工资收入为主要生活来源，您的情况暂不符合。如有异议可以申诉。",
            Rejects: true
        ),
    ];
}
