using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>Messages that wait for this fan are planned anew.</summary>
public sealed record WakeMessages(FanIdentity Fan, DateTimeOffset At) : IHotWrite;
