namespace WeChatUnion.Domain.Conversations;

/// <summary>States of a callback's record.</summary>
public enum InboxState
{
    /// <summary>On disk, under an owner's lease, not finished.</summary>
    Received = 0,

    /// <summary>Effects and reply are on disk.</summary>
    Handled = 1,

    /// <summary>The handler threw. Visible, replayable; the fan got an apology.</summary>
    Failed = 2,
}
