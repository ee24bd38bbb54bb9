namespace WeChatUnion.Gateway.Fans.Contracts;

/// <summary>The way to what we hold about a person, for other rooms' pages.</summary>
public static class PrivacyLinks
{
    /// <summary>我的个人信息</summary>
    public const string Own = "/m/privacy";
}
