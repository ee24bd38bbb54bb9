using WeChat.Wire;

namespace WeChat.Events.Subscriptions;

/// <summary>How one subscription message fared.</summary>
/// <param name="ErrorCode">0 when delivered.</param>
public sealed record SubscriptionSending(
    string TemplateId,
    string MsgId,
    int? ErrorCode,
    string ErrorStatus
)
{
    internal static SubscriptionSending From(WireFields item) =>
        new(
            item.Text("TemplateId"u8),
            item.Text("MsgID"u8),
            item.Int32("ErrorCode"u8),
            item.Text("ErrorStatus"u8)
        );
}
