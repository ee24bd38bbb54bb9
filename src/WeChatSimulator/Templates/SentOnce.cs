namespace WeChatSimulator.Templates;

/// <summary>Remembers a sender's own ids for ten minutes, so that a repeat is not sent again.</summary>
internal sealed class SentOnce(TimeProvider time)
{
    private const int MaxKept = 100_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, (long MessageId, DateTimeOffset Until)> sent = [];

    /// <returns>The id of the first send, and whether this is a repeat of it.</returns>
    public (long MessageId, bool IsRepeat) Claim(string openId, string? clientId, long messageId)
    {
        if (string.IsNullOrEmpty(clientId))
        {
            return (messageId, false);
        }

        var key = $"{openId} {clientId}";
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (sent.TryGetValue(key, out var first) && now < first.Until)
            {
                return (first.MessageId, true);
            }

            sent.Remove(key);
            sent.Add(key, (messageId, now + Life));
            if (sent.Count > MaxKept)
            {
                sent.RemoveAt(0);
            }

            return (messageId, false);
        }
    }
}
