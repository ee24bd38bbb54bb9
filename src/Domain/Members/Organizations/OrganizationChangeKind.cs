namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>Numbers are stored.</summary>
public enum OrganizationChangeKind
{
    Added = 1,
    Renamed = 2,
    Moved = 3,

    /// <summary>This one went into another.</summary>
    Merged = 4,

    /// <summary>Another one went into this one.</summary>
    TookOver = 5,
    Abolished = 6,
    Dues = 7,
}
