namespace WeChatUnion.Domain.Fans;

/// <summary>What presenting a refresh token did to its session.</summary>
public enum RefreshStep
{
    /// <summary>The newest token: the session moved on.</summary>
    Rotated = 1,

    /// <summary>The token before it, at nearly the same moment: answered with one more token of the newest generation.</summary>
    Repeated = 2,

    /// <summary>An old token: the session has been ended.</summary>
    Reused = 3,

    /// <summary>The session was over already.</summary>
    Ended = 4,
}
