namespace WeChatUnion.Crowd.Outbox;

/// <summary>What strikes a send.</summary>
[Flags]
internal enum FaultKinds
{
    None = 0,

    /// <summary>The connection is cut before the send takes effect.</summary>
    Cut = 1,

    /// <summary>WeChat is busy (-1).</summary>
    Busy = 2,

    /// <summary>The fan has the message, but the answer is lost.</summary>
    Lost = 4,
}
