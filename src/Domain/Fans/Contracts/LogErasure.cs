namespace WeChatUnion.Domain.Fans.Contracts;

/// <param name="Fan">Whose rows.</param>
/// <param name="Kinds">What has to go.</param>
/// <param name="Tombstone">Stands in place of the OpenId from now on; null leaves the OpenId.</param>
public sealed record LogErasure(FanIdentity Fan, PersonalDataKinds Kinds, string? Tombstone);
