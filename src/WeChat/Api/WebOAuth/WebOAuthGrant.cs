namespace WeChat.Api.WebOAuth;

/// <summary>Who the fan behind a code is. Its tokens belong to this fan, not to the account.</summary>
public sealed class WebOAuthGrant
{
    public required string OpenId { get; init; }

    /// <summary>Only with the scope <see cref="WebOAuthScope.UserInfo"/> and an Open Platform account.</summary>
    public string? UnionId { get; init; }

    /// <summary>The page runs in WeChat's snapshot mode: OpenId and UnionId are made up. Never bind anyone to them.</summary>
    public bool IsSnapshotUser { get; init; }

    public required string Scope { get; init; }

    public required string AccessToken { get; init; }

    /// <summary>Life of the access token.</summary>
    public TimeSpan ExpiresIn { get; init; }

    public string? RefreshToken { get; init; }

    public override string ToString() =>
        $"grant of {Scope}{(IsSnapshotUser ? ", snapshot user" : "")}";
}
