namespace WeChatUnion.Domain.Moderation.Contracts;

public enum ContentState
{
    /// <summary>WeChat has not said yet. Not to be shown.</summary>
    Pending = 1,

    /// <summary>May be shown.</summary>
    Passed = 2,

    /// <summary>A person has to look first. Not to be shown.</summary>
    Manual = 3,

    /// <summary>Not to be shown; the author is told.</summary>
    Risky = 4,
}
