using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What the claim asks for, and the reasons reviewers may pick.</summary>
public static class ReturnHomeFields
{
    public const string Ticket = "ticket";
    public const string KinProof = "kin-proof";
    public const string Household = "household";
    public const string Region = "region";
    public const string Date = "date";
    public const string Mode = "mode";
    public const string Kin = "kin";
    public const string Invoice = "invoice";

    public static IReadOnlyList<CaseField> All { get; } =
    [
        new(Ticket, "车票或电子发票", IsMaterial: true),
        new(KinProof, "亲属关系证明", IsMaterial: true),
        new(Household, "户口簿", IsMaterial: true),
        new(Region, "从哪里出发"),
        new(Date, "车票日期"),
        new(Mode, "交通方式"),
        new(Kin, "探望谁"),
        new(Invoice, "发票号码"),
    ];

    public static IReadOnlyList<CaseReason> Reasons { get; } =
    [
        new(
            "ticket-blurred",
            Ticket,
            "照片不清楚",
            "车票照片看不清，请在亮处重拍，四个角都要拍到。"
        ),
        new("ticket-cut", Ticket, "照片不完整", "车票照片没有拍全，请重拍一张完整的。"),
        new("ticket-other", Ticket, "不是车票", "上传的不是车票或电子发票，请换成返厦的车票。"),
        new(
            "ticket-order",
            Ticket,
            "只有订单截图",
            "订单截图不能当凭证，请在购票软件里下载电子发票后上传。"
        ),
        new(
            "ticket-unnamed",
            Ticket,
            "汽车票没有姓名",
            "车票上没有姓名，请在票上签名，由单位盖章后再拍照上传。"
        ),
        new("ticket-refunded", Ticket, "退票或改签", "这张票已退票或改签，请上传实际乘坐的那张。"),
        new(
            "ticket-passenger",
            Ticket,
            "乘车人不是本人",
            "车票上的乘车人不是您本人，请上传您自己的车票。"
        ),
        new("ticket-direction", Ticket, "不是返厦的票", "这张票不是返厦的方向，请上传返程的车票。"),
        new("ticket-legs", Ticket, "缺中转的票", "中转的车票没有传全，请把每一段都上传。"),
        new(
            "ticket-city",
            Ticket,
            "市内交通票",
            "市内公交、地铁票不在补贴范围，请上传城市之间的车票。"
        ),
        new(
            "date-differs",
            Date,
            "日期和车票不一致",
            "填写的日期和车票上的不一样，请改成车票上的日期。"
        ),
        new(
            "date-outside",
            Date,
            "日期不在范围",
            "车票日期不在补贴范围内，请上传范围内的返程车票。"
        ),
        new(
            "region-differs",
            Region,
            "出发地和车票不一致",
            "填写的出发地和车票上的不一样，请改正。"
        ),
        new("mode-differs", Mode, "交通方式不一致", "填写的交通方式和车票不一样，请改正。"),
        new(
            "kin-missing",
            KinProof,
            "缺亲属证明",
            "探亲返厦需要亲属关系证明，请上传户口簿或结婚证。"
        ),
        new(
            "kin-unclear",
            KinProof,
            "亲属证明不清楚",
            "亲属关系证明看不清或看不出关系，请重新上传。"
        ),
        new(
            "household-needed",
            Household,
            "要看户口簿",
            "请上传户口簿首页和本人页，用来核对户籍。"
        ),
        new("invoice-wrong", Invoice, "发票号码不对", "发票号码和图片上的不一样，请改正。"),
        new(
            "local-household",
            null,
            "本市户籍",
            "补贴只发给外地户籍的会员，您的户籍在本市，不能申请。",
            Rejects: true
        ),
        new(
            "joined-late",
            null,
            "入会晚于规定日期",
            "您入会的时间晚于今年规定的日期，这次不能申请。如有异议可以申诉。",
            Rejects: true
        ),
        new(
            "self-drive",
            null,
            "自驾或网约车",
            "自驾、网约车不在补贴范围，不能申请。",
            Rejects: true
        ),
        new(
            "forged",
            null,
            "凭证不真实",
            "提供的凭证经核对不真实，不能发放。如有异议可以申诉。",
            Rejects: true
        ),
        new(
            "not-employed",
            null,
            "不在单位工作",
            "经单位核对，您目前不在这家单位工作，不能发放。如有异议可以申诉。",
            Rejects: true
        ),
    ];
}
