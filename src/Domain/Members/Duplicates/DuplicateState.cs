namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Numbers are stored.</summary>
public enum DuplicateState
{
    Open = 1,

    /// <summary>Somebody proposed to merge; somebody else decides.</summary>
    Proposed = 2,
    Merged = 3,

    /// <summary>Two people. Never found again.</summary>
    NotSame = 4,

    /// <summary>One of the two went into a third.</summary>
    Obsolete = 5,
}
