using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Gateway.Tests.Cards;

/// <summary>An operator in the test's hand.</summary>
internal sealed class StageSms : ISmsSender
{
    private readonly Lock gate = new();
    private readonly List<SmsMessage> sent = [];

    public bool IsAvailable => true;

    public Task<SmsResult> SendAsync(SmsMessage message, CancellationToken cancel)
    {
        lock (gate)
        {
            sent.Add(message);
        }
        return Task.FromResult(SmsResult.Accepted);
    }

    /// <summary>The newest code this phone got; null: none.</summary>
    public string? CodeAt(string phone)
    {
        lock (gate)
        {
            return sent.FindLast(message => message.Phone.Reveal() == phone)?.Values["code"];
        }
    }
}
