using System.Collections.Concurrent;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>An operator that takes everything and shows what it got.</summary>
public sealed class RecordedSms : ISmsSender
{
    private readonly ConcurrentDictionary<string, SmsMessage> sent = new();

    public bool IsAvailable => true;

    /// <param name="key">The code's id, 32 digits.</param>
    public string CodeOf(string key) => sent[key].Values["code"];

    public Task<SmsResult> SendAsync(SmsMessage message, CancellationToken cancel)
    {
        Assert.That(sent.TryAdd(message.Key, message), Is.True, "each code goes out once");
        return Task.FromResult(SmsResult.Accepted);
    }
}
