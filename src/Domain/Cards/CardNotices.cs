using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>The notices of this room.</summary>
public static class CardNotices
{
    public static NoticeKind Bound { get; } = new("card.bound", ["member", "bank", "card", "day"]);
}
