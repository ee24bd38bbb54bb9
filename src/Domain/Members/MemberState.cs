namespace WeChatUnion.Domain.Members;

/// <summary>Where a member stands with the union (会籍). Numbers are stored.</summary>
public enum MemberState
{
    InMembership = 1,

    /// <summary>会籍已转出 to another city.</summary>
    Transferred = 2,

    Retired = 3,

    /// <summary>退会</summary>
    Left = 4,

    /// <summary>除名</summary>
    Removed = 5,

    /// <summary>A second entry of somebody, put into the first one; kept so that its traces lead there.</summary>
    Merged = 6,
}
