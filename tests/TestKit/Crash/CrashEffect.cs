namespace WeChatUnion.TestKit.Crash;

/// <summary>What a callback changes beside its own record.</summary>
public enum CrashEffect
{
    None,

    /// <summary>A declared write, in one commit with the record: the fan's row is written once more.</summary>
    Follow,

    /// <summary>A transactional use case: the fan's row is made, then changed once.</summary>
    Leave,

    /// <summary>The answer leaves as a customer-service message: one row in the outbox.</summary>
    Message,
}
