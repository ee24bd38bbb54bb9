namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Two persons that should be one.</summary>
public sealed record OpenConflict(PersonId One, PersonId Other, DateTimeOffset FoundAt);
