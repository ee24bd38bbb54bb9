using WeChat.Wire;

namespace WeChat.Events.Subscriptions;

/// <summary>What a fan chose for one template.</summary>
/// <param name="SubscribeStatusString">accept or reject.</param>
/// <param name="PopupScene">1 web page, 2 article, 0 mini-program; absent on a change.</param>
public sealed record SubscriptionChoice(
    string TemplateId,
    string SubscribeStatusString,
    int? PopupScene
)
{
    public bool Accepted =>
        string.Equals(SubscribeStatusString, "accept", StringComparison.OrdinalIgnoreCase);

    internal static SubscriptionChoice From(WireFields item) =>
        new(
            item.Text("TemplateId"u8),
            item.Text("SubscribeStatusString"u8),
            item.Int32("PopupScene"u8)
        );
}
