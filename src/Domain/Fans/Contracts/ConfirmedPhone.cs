using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>A phone number as WeChat confirmed it. How fresh is fresh enough is the asker's rule.</summary>
public sealed record ConfirmedPhone(PhoneNumber Phone, DateTimeOffset VerifiedAt);
