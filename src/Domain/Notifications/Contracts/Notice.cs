namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>Something a fan should learn, by whatever way reaches them: chat, subscription or template message.</summary>
/// <param name="Kind">Names the settings of its templates: <c>card.bound</c>. At most 64 characters.</param>
/// <param name="Fields">Named values for templates. No unmasked numbers; each template takes those it knows.</param>
/// <param name="Text">The same in chat: plain Simplified Chinese, at most 2048 bytes of UTF-8.</param>
/// <param name="ExpiresAt">Afterwards it would only puzzle and is given up. Null: the settings' waiting time.</param>
/// <param name="IsMailing">One of very many: it leaves after whatever answers or confirms what somebody did.</param>
public sealed record Notice(
    string Kind,
    IReadOnlyDictionary<string, string> Fields,
    string Text,
    DateTimeOffset? ExpiresAt = null,
    bool IsMailing = false
);
