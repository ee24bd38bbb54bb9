using WeChatUnion.Domain.Consents.Contracts;

namespace WeChatUnion.Domain.Consents;

/// <summary>Settings of the room, section <c>Consents</c>: one text for each kind.</summary>
public sealed record AgreementRules
{
    public AgreementText IdDocumentPhoto { get; init; } =
        new()
        {
            Text =
                "身份证照片属于敏感个人信息。您上传的照片只用来核对您是不是本人，只有办理的工作人员能看，"
                + "加密保存，事情办完后按期限删除。不同意就请到所属工会当面办理，不影响其他服务。",
        };

    public AgreementText BankAccount { get; init; } =
        new()
        {
            Text =
                "银行账户属于敏感个人信息。您填的账户只用来给您发放补贴和奖金，只有财务人员能看，加密保存，"
                + "除发放所需的银行外不给别人。不同意就不能在这里领款，可以到所属工会当面办理。",
        };

    public AgreementText TravelData { get; init; } =
        new()
        {
            Text =
                "出行信息（车票、行程）属于敏感个人信息。您提交的内容只用来审核您申请的出行补贴，只有审核人员能看，"
                + "加密保存，事情办完后按期限删除。不同意就不能申请这项补贴，不影响其他服务。",
        };

    public AgreementText Membership { get; init; } =
        new()
        {
            Text =
                "入会要填您的姓名、证件号码和手机号，其中证件号码属于敏感个人信息。它们只用来审核您的入会申请，"
                + "通过后记入会员登记；只有审核的工会人员能看，加密保存。没有通过或撤回的，按期限删除。"
                + "不同意就请到所属工会当面办理，不影响其他服务。",
        };

    public bool AreUsable => AgreementKinds.All.All(kind => TextOf(kind).IsUsable);

    public AgreementText TextOf(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.IdDocumentPhoto => IdDocumentPhoto,
            AgreementKind.BankAccount => BankAccount,
            AgreementKind.TravelData => TravelData,
            AgreementKind.Membership => Membership,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
