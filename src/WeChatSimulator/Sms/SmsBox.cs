using WeChatSimulator.Page;

namespace WeChatSimulator.Sms;

/// <summary>The latest text messages, in memory alone.</summary>
internal sealed class SmsBox(PageSignals signals)
{
    private const int Most = 100;
    private readonly Lock gate = new();
    private readonly LinkedList<ReceivedSms> messages = new();
    private readonly HashSet<string> keys = [];

    /// <summary>A repeat of the same message is taken and not shown again.</summary>
    public void Add(string key, ReceivedSms message)
    {
        lock (gate)
        {
            if (!keys.Add(key))
            {
                return;
            }
            messages.AddFirst(message);
            if (messages.Count > Most)
            {
                messages.RemoveLast();
            }
        }
        signals.Raise("sms");
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReceivedSms> Latest()
    {
        lock (gate)
        {
            return [.. messages];
        }
    }
}
