namespace WeChatUnion.Domain.Cases.Contracts;

/// <summary>By which way a case was begun.</summary>
public enum CaseChannel
{
    Page = 1,

    MiniProgram = 2,

    Chat = 3,

    /// <summary>代办 by an officer.</summary>
    Counter = 4,
}
