namespace WeChat.Api.Subscriptions;

/// <summary>A build of a mini-program.</summary>
public enum MiniProgramState
{
    /// <summary>Released.</summary>
    Formal,

    /// <summary>For invited testers.</summary>
    Trial,

    /// <summary>A developer's.</summary>
    Developer,
}
