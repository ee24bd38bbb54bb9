using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>Appends a message to the outbox as part of a chat answer. Twice the same key is one message.</summary>
/// <param name="Fan">Who reads it.</param>
/// <param name="Kind">WeChat's msgtype of a customer-service message: <c>text</c>, <c>image</c>, <c>news</c> …</param>
/// <param name="Body">JSON of that type's object.</param>
/// <param name="DedupeKey">At most 96 characters.</param>
/// <param name="At">Now.</param>
public sealed record QueueFanMessage(
    FanIdentity Fan,
    string Kind,
    string Body,
    string DedupeKey,
    DateTimeOffset At
) : IHotWrite;
