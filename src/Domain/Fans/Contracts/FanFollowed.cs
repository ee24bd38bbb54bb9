using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>
/// A fan follows, for the first time or again. A code on a poster brings thousands in minutes, so
/// it is a declared write.
/// </summary>
/// <param name="Fan">Who.</param>
/// <param name="Scene">Of the QR code that was scanned, or null.</param>
/// <param name="At">When WeChat says it happened: events may arrive out of order, the later one counts.</param>
public sealed record FanFollowed(FanIdentity Fan, string? Scene, DateTimeOffset At) : IHotWrite;
