namespace WeChatUnion.Domain.Cases.Contracts;

public enum CheckVerdict
{
    /// <summary>In order.</summary>
    Pass = 1,

    /// <summary>A person should look; it forbids nothing.</summary>
    Hint = 2,

    /// <summary>Something that must be looked at by more than one person: a double, a dispute.</summary>
    Suspicion = 3,

    /// <summary>Not in order: a person decides.</summary>
    Fail = 4,
}
