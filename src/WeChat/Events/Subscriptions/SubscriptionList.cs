using WeChat.Wire;

namespace WeChat.Events.Subscriptions;

/// <summary>XML wraps the List elements in one named after the event; JSON has List at the top.</summary>
internal static class SubscriptionList
{
    public static IReadOnlyList<T> Read<T>(
        WireFields fields,
        ReadOnlySpan<byte> wrapper,
        WireRead<T> read
    )
    {
        var inner = fields.Child(wrapper);
        return inner.HasChildren ? inner.Objects("List"u8, read) : fields.Objects("List"u8, read);
    }
}
