namespace WeChatUnion.Domain.Cards;

/// <summary>What a wrong try is counted against.</summary>
public enum AttemptScope
{
    Fan = 1,
    Target = 2,
    Address = 3,

    /// <summary>Codes that are none, shown by one account of the console.</summary>
    StaffCode = 4,

    /// <summary>Take-over codes sent to one member's phone.</summary>
    CodesToMember = 11,

    /// <summary>Take-over codes one person asked for.</summary>
    CodesOfPerson = 12,

    /// <summary>Take-over codes asked for from one network address.</summary>
    CodesOfAddress = 13,

    /// <summary>Tries at one take-over code.</summary>
    CodeTry = 14,

    /// <summary>What other rooms count, see <see cref="Contracts.IDayCounters"/>.</summary>
    OtherRooms = 20,
}
