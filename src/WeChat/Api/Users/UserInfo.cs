namespace WeChat.Api.Users;

/// <summary>
/// What an official account may know of a fan. Nickname, picture, sex and place are empty at WeChat since the end of 2021
/// and are left out. Of those who do not follow there is only the OpenId, and the UnionId where there is one.
/// </summary>
public sealed record UserInfo
{
    public required string OpenId { get; init; }

    public bool IsFollowing { get; init; }

    /// <summary>Only where the account belongs to an Open Platform account.</summary>
    public string? UnionId { get; init; }

    public string? Language { get; init; }

    /// <summary>When the fan last followed.</summary>
    public DateTimeOffset? FollowedAt { get; init; }

    /// <summary>The account's own note on the fan.</summary>
    public string? Remark { get; init; }

    /// <summary>Ids of the fan's tags.</summary>
    public IReadOnlyList<int> TagIds { get; init; } = [];

    /// <summary>The former groups: one of the tags, or 0.</summary>
    public int? GroupId { get; init; }

    /// <summary>How the fan found the account: ADD_SCENE_SEARCH, ADD_SCENE_QR_CODE …</summary>
    public string? SubscribeScene { get; init; }

    /// <summary>The number of the QR code the fan followed by; 0 for none.</summary>
    public long? QrScene { get; init; }

    /// <summary>The text of the QR code the fan followed by.</summary>
    public string? QrSceneText { get; init; }
}
