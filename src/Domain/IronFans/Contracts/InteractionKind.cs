namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>One way of taking part that counts. A room declares those it sees. Likes, reads and shares are none: WeChat tells nobody's.</summary>
/// <param name="Code">Stored with every count; never given anew.</param>
/// <param name="Title">As members read it: 发消息.</param>
/// <param name="IsOnce">Whoever was ever counted for it is not counted for it again, by whichever of his accounts.</param>
public sealed record InteractionKind(short Code, string Title, bool IsOnce = false)
{
    public static readonly InteractionKind Message = new(1, "发消息");
    public static readonly InteractionKind MenuTap = new(2, "点菜单");
    public static readonly InteractionKind Scan = new(3, "扫码");

    /// <summary>The member's own doing: what a counter does for him gives nothing.</summary>
    public static readonly InteractionKind Bind = new(4, "绑卡", IsOnce: true);

    /// <summary>A case handed in by the member himself; once for each case, however often it is corrected.</summary>
    public static readonly InteractionKind Claim = new(5, "申请");

    /// <summary>An entry into a scheduled draw, or a turn of a wheel.</summary>
    public static readonly InteractionKind Draw = new(6, "参加抽奖");

    /// <summary>One of our own pages, seen in WeChat by somebody who has signed in; once for each page and day.</summary>
    public static readonly InteractionKind PageView = new(7, "看页面");

    public static readonly InteractionKind SignIn = new(8, "签到");

    public static readonly InteractionKind Comment = new(9, "留言");

    /// <summary>A comment that an editor shows to all readers: besides the comment itself.</summary>
    public static readonly InteractionKind ElectedComment = new(10, "精选留言");

    public static IReadOnlyList<InteractionKind> All { get; } =
    [Message, MenuTap, Scan, Bind, Claim, Draw, PageView, SignIn, Comment, ElectedComment];

    public static string TitleOf(short code) =>
        All.FirstOrDefault(kind => kind.Code == code)?.Title ?? "其他";
}
