namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>Why a case is not paid now, or why its item was taken out.</summary>
public enum PayStop
{
    /// <summary>Nobody of the register stands behind it.</summary>
    NoMember = 1,

    /// <summary>Left, removed, retired, or his union is out of order.</summary>
    NotInMembership = 2,

    /// <summary>The black list forbids it.</summary>
    Listed = 3,

    /// <summary>No card in use, or several and none of them bound.</summary>
    NoCard = 4,

    /// <summary>The card was taken over lately: whoever has it may not be the member.</summary>
    CardHeld = 5,

    /// <summary>Case, amount or card are not as they were when the batch was prepared.</summary>
    Changed = 6,

    /// <summary>The whole batch was taken back.</summary>
    Dissolved = 7,

    /// <summary>By staff: the member died, or must not be paid for another reason.</summary>
    ByStaff = 8,

    /// <summary>Another case claims what it does, since the last yes: a reviewer has to look again.</summary>
    Disputed = 9,
}
