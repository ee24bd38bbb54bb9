using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>An operator that answers as told and keeps what it got.</summary>
public sealed class MemorySms : ISmsSender
{
    public bool IsAvailable { get; set; } = true;

    public SmsResult Answer { get; set; } = SmsResult.Accepted;

    public List<SmsMessage> Sent { get; } = [];

    public Task<SmsResult> SendAsync(SmsMessage message, CancellationToken cancel)
    {
        Sent.Add(message);
        return Task.FromResult(Answer);
    }
}
