namespace WeChatUnion.Domain.Audit.Contracts;

public enum ActorKind
{
    /// <summary>The platform itself: a job or a command of the host.</summary>
    System = 1,

    /// <summary>A person in WeChat.</summary>
    Person = 2,

    /// <summary>A console user.</summary>
    Staff = 3,
}
