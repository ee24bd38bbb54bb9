namespace WeChatUnion.Domain.Cards;

/// <summary>Where something stands that takes two people of the staff.</summary>
public enum TwoPersonState
{
    /// <summary>Asked for by a member; no clerk has seen it yet.</summary>
    Asked = 1,

    /// <summary>Prepared by one; waits for another.</summary>
    Prepared = 2,

    Confirmed = 3,

    Rejected = 4,

    /// <summary>Nobody decided in time, or it became pointless.</summary>
    Lapsed = 5,
}
