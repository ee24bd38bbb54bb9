namespace WeChatUnion.Domain.Members.Blacklist;

public enum ListingState
{
    /// <summary>Forbids nothing until a second person confirms it.</summary>
    Proposed = 1,

    /// <summary>Confirmed; holds from its first day to its last.</summary>
    Active = 2,

    /// <summary>The second person said no.</summary>
    Rejected = 3,

    /// <summary>Nobody confirmed it in time.</summary>
    Expired = 4,

    /// <summary>Ended early, by two persons or by an appeal.</summary>
    Lifted = 5,

    /// <summary>Two entries of the register were one person, and each held this: the other one goes on.</summary>
    Absorbed = 6,
}
