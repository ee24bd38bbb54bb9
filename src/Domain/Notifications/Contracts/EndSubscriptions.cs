using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>Every yes to this template that is not spent ends: the fan turned it off, or WeChat knows of none.</summary>
public sealed record EndSubscriptions(
    FanIdentity Fan,
    string TemplateId,
    SubscriptionEnd Why,
    DateTimeOffset At
) : IHotWrite;
