using WeChatUnion.Domain.Conversations;

namespace WeChatUnion.TestKit.Crash;

/// <summary>A callback's row in the inbox.</summary>
internal sealed record CrashRecord(
    string Key,
    InboxState State,
    AnswerMode Mode,
    byte[] Reply,
    string? Failure
)
{
    /// <summary>What any delivery of it must hear.</summary>
    public byte[] Heard =>
        Mode == AnswerMode.Passive && Reply.Length > 0 ? Reply : "success"u8.ToArray();
}
