using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>A fan said yes to a subscription template: to one message, or to all of a long-term one.</summary>
/// <param name="Fan">Who.</param>
/// <param name="TemplateId">WeChat's.</param>
/// <param name="EventKey">At most 96 characters, one for each yes: a repeated event adds nothing.</param>
/// <param name="At">When it happened.</param>
public sealed record AllowSubscription(
    FanIdentity Fan,
    string TemplateId,
    string EventKey,
    DateTimeOffset At
) : IHotWrite;
