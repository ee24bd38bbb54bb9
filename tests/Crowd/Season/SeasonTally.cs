using System.Collections.Concurrent;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.Crowd.Season;

/// <summary>What phones and officers were told, to be held against the database.</summary>
internal sealed class SeasonTally
{
    private int cut;
    private int refused;
    private int failed;

    public Latencies Submits { get; } = new();

    public Latencies Uploads { get; } = new();

    public Latencies Others { get; } = new();

    public Latencies Decisions { get; } = new();

    /// <summary>Cases with a receipt.</summary>
    public ConcurrentBag<Guid> Submitted { get; } = [];

    /// <summary>Cases an officer's yes was taken for, once for each level.</summary>
    public ConcurrentBag<Guid> Decided { get; } = [];

    public ConcurrentBag<string> Faults { get; } = [];

    /// <summary>Requests whose answer never came.</summary>
    public int CutOff => cut;

    /// <summary>Answers of 500 and above.</summary>
    public int ServerErrors => refused;

    public int Failures => failed;

    public void Cut() => Interlocked.Increment(ref cut);

    public void Refused() => Interlocked.Increment(ref refused);

    public void Fail(Exception error)
    {
        if (Interlocked.Increment(ref failed) <= 10)
        {
            Faults.Add(error.Message);
        }
    }
}
