using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>The text messages of this room.</summary>
public static class CardSms
{
    public static SmsKind TakeOver { get; } = new("card.take-over", ["code", "minutes"]);
}
