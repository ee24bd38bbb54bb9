using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans.Contracts;

/// <summary>A WeChat identity and whom it belongs to.</summary>
public sealed record FanAccount(FanId Fan, PersonId Person, DateTimeOffset FirstMet);
