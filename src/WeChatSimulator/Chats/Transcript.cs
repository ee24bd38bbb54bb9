namespace WeChatSimulator.Chats;

/// <summary>The latest lines of one chat.</summary>
internal sealed class Transcript
{
    private const int MaxLines = 500;

    private readonly Lock gate = new();
    private readonly Queue<ChatLine> lines = new();
    private long lastId;

    public IReadOnlyList<ChatLine> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    public void Add(ChatLine line, DateTimeOffset now)
    {
        lock (gate)
        {
            lines.Enqueue(line with { Id = ++lastId, At = now });
            if (lines.Count > MaxLines)
            {
                lines.Dequeue();
            }
        }
    }
}
