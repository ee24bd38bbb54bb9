using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>The notices of this room.</summary>
public static class CardNotices
{
    public static NoticeKind Bound { get; } = new("card.bound", ["member", "bank", "card", "day"]);

    /// <summary>To the WeChat that lost the card.</summary>
    public static NoticeKind TakenOver { get; } = new("card.taken-over", ["card", "day"]);

    public static NoticeKind Unbound { get; } = new("card.unbound", ["card", "day"]);

    public static NoticeKind Replaced { get; } = new("card.replaced", ["bank", "card", "day"]);

    public static NoticeKind Suspended { get; } = new("card.suspended", ["card", "day"]);

    public static NoticeKind Resumed { get; } = new("card.resumed", ["card", "day"]);

    /// <summary>To whoever has the card bound: the phone in the register is another now.</summary>
    public static NoticeKind PhoneChanged { get; } = new("card.phone-changed", ["card", "day"]);

    public static IReadOnlyList<NoticeKind> All { get; } =
    [Bound, TakenOver, Unbound, Replaced, Suspended, Resumed, PhoneChanged];
}
