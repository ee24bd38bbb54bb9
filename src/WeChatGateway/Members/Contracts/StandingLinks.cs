namespace WeChatUnion.Gateway.Members.Contracts;

/// <summary>The way to what holds against a member, for other rooms' pages and words in chat.</summary>
public static class StandingLinks
{
    /// <summary>限制和申诉</summary>
    public const string Own = "/m/standing";
}
