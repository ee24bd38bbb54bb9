namespace WeChatUnion.Domain.Cards;

public enum TakeOverCodeState
{
    /// <summary>Counted and on disk, not handed to the operator yet.</summary>
    Waiting = 1,

    /// <summary>Being handed over, or the process ended over it. It may have gone out and is never sent again.</summary>
    Sending = 2,

    Sent = 3,

    /// <summary>The operator said no.</summary>
    Refused = 4,

    /// <summary>The card was taken over with it.</summary>
    Used = 5,
}
