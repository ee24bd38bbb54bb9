namespace WeChatUnion.Domain.Members.Tags;

/// <summary>A tag in the console's list.</summary>
public sealed record TagLine(MemberTagId Id, string Name, int Bearers, DateTimeOffset MadeAt);

/// <summary>Who bears a tag, masked.</summary>
public sealed record BearerLine(
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    DateTimeOffset AddedAt
);
