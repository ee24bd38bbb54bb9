namespace WeChat.Api.WebOAuth;

/// <summary>What a page inside WeChat asks the fan for.</summary>
public enum WebOAuthScope
{
    /// <summary>The OpenId alone; the fan sees nothing.</summary>
    Base,

    /// <summary>Nickname, picture and UnionId; the fan is asked.</summary>
    UserInfo,
}
