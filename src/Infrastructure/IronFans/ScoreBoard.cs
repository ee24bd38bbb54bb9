using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>
/// How many have how many points in a month, asked of the database once a minute on each node: a rank is then a look into a table of
/// some hundred numbers, however many fans there are.
/// </summary>
public sealed class ScoreBoard(HotReads reads, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private const string Histogram =
        $"SELECT score, COUNT(*) FROM {IronFansMapping.Scores} WHERE month = @p0 GROUP BY score ORDER BY score DESC";

    private readonly SemaphoreSlim asking = new(1);
    private Board board = new(0, DateTimeOffset.MinValue, []);

    /// <returns>How many have more points, and how many have any.</returns>
    public async ValueTask<(int Above, int All)> PlaceAsync(
        int month,
        int score,
        CancellationToken cancel
    )
    {
        var scores = (await FindAsync(month, cancel)).Scores;
        var (above, all) = (0, 0);
        foreach (var (points, fans) in scores)
        {
            above += points > score ? fans : 0;
            all += fans;
        }
        return (above, all);
    }

    public void Dispose() => asking.Dispose();

    private async ValueTask<Board> FindAsync(int month, CancellationToken cancel)
    {
        if (IsFresh(month))
        {
            return board;
        }
        await asking.WaitAsync(cancel);
        try
        {
            if (!IsFresh(month))
            {
                var rows = await reads.AllAsync(
                    Histogram,
                    [month],
                    row => (row.GetInt32(0), (int)row.GetInt64(1)),
                    cancel
                );
                board = new(month, clock.GetUtcNow(), rows);
            }
            return board;
        }
        finally
        {
            asking.Release();
        }
    }

    private bool IsFresh(int month) => board.Month == month && clock.GetUtcNow() - board.At < Age;

    private sealed record Board(int Month, DateTimeOffset At, List<(int Points, int Fans)> Scores);
}
