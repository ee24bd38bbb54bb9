using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Notifications.Contracts;

/// <summary>A fan's act reaches the record of what may be sent to them, in the commit of what answers it.</summary>
/// <param name="Fan">Who.</param>
/// <param name="Act">What.</param>
/// <param name="At">When it happened.</param>
public sealed record FanActed(FanIdentity Fan, FanAct Act, DateTimeOffset At) : IHotWrite;
