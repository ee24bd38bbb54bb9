using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Somebody behind this identity is known from then on; whoever is known stays as he is.</summary>
public sealed record MeetFan(FanIdentity Fan, DateTimeOffset At) : IHotWrite;
