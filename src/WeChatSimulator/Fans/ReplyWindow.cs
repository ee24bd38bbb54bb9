namespace WeChatSimulator.Fans;

/// <summary>
/// How many customer-service messages a fan may still be sent, and until when. Acts do not add up: each sets the
/// larger number and the later end.
/// </summary>
internal sealed class ReplyWindow
{
    private readonly Lock gate = new();
    private int left;
    private DateTimeOffset until = DateTimeOffset.MinValue;
    private DateTimeOffset lastAct = DateTimeOffset.MinValue;

    public (int Left, DateTimeOffset Until) Now
    {
        get
        {
            lock (gate)
            {
                return (left, until);
            }
        }
    }

    /// <summary>The fan sent a message: five within 48 hours.</summary>
    public void OpenByMessage(DateTimeOffset now) => Open(now, 5, TimeSpan.FromHours(48));

    /// <summary>The fan tapped a click button, scanned or followed: three within a minute.</summary>
    public void OpenByTap(DateTimeOffset now) => Open(now, 3, TimeSpan.FromMinutes(1));

    /// <summary>The fan entered a mini-program's customer service: two within a minute.</summary>
    public void OpenByEntering(DateTimeOffset now) => Open(now, 2, TimeSpan.FromMinutes(1));

    /// <summary>Whether the fan did any of these things so short a time ago.</summary>
    public bool ActedWithin(TimeSpan reach, DateTimeOffset now)
    {
        lock (gate)
        {
            return now - lastAct < reach;
        }
    }

    public void Close()
    {
        lock (gate)
        {
            (left, until, lastAct) = (0, DateTimeOffset.MinValue, DateTimeOffset.MinValue);
        }
    }

    /// <returns>0, or WeChat's code: 45015 (closed) or 45047 (used up).</returns>
    public int Spend(DateTimeOffset now)
    {
        lock (gate)
        {
            if (now >= until)
            {
                return 45015;
            }

            if (left == 0)
            {
                return 45047;
            }

            left--;
            return 0;
        }
    }

    private void Open(DateTimeOffset now, int count, TimeSpan life)
    {
        lock (gate)
        {
            var end = now + life;
            left = now >= until ? count : Math.Max(left, count);
            until = end > until ? end : until;
            lastAct = now;
        }
    }
}
