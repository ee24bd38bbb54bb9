namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>One way of taking part that counts. A room declares those it sees. Likes, reads and shares are none: WeChat tells nobody's.</summary>
/// <param name="Code">Stored with every count; never given anew.</param>
/// <param name="Title">As members read it: 发消息.</param>
public sealed record InteractionKind(short Code, string Title)
{
    public static readonly InteractionKind Message = new(1, "发消息");
    public static readonly InteractionKind MenuTap = new(2, "点菜单");
    public static readonly InteractionKind Scan = new(3, "扫码");

    public static IReadOnlyList<InteractionKind> All { get; } = [Message, MenuTap, Scan];

    public static string TitleOf(short code) =>
        All.FirstOrDefault(kind => kind.Code == code)?.Title ?? "其他";
}
