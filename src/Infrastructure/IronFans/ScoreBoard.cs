using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>
/// How many have how many points in a month, asked of the database once a minute on each node: a rank is then a look into a table of
/// some hundred numbers, however many fans there are. Nobody waits while it is counted anew but the one who asks, and those who come
/// before a month has any.
/// </summary>
public sealed class ScoreBoard(HotReads reads, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private const string Histogram =
        $"SELECT score, CAST(COUNT(*) AS bigint) FROM {IronFansMapping.Scores} WHERE month = @p0 GROUP BY score ORDER BY score";

    private readonly SemaphoreSlim asking = new(1);
    private volatile Board board = new(0, DateTimeOffset.MinValue, []);

    /// <returns>How many have more points, and how many have any.</returns>
    public async ValueTask<(int Above, int All)> PlaceAsync(
        int month,
        int score,
        CancellationToken cancel
    ) => (await FindAsync(month, cancel)).Place(score);

    public void Dispose() => asking.Dispose();

    private async ValueTask<Board> FindAsync(int month, CancellationToken cancel)
    {
        var known = board;
        if (IsFresh(known, month))
        {
            return known;
        }
        var wait = known.Month == month ? TimeSpan.Zero : Timeout.InfiniteTimeSpan;
        if (!await asking.WaitAsync(wait, cancel))
        {
            return known;
        }
        try
        {
            if (!IsFresh(board, month))
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

    private bool IsFresh(Board one, int month) =>
        one.Month == month && clock.GetUtcNow() - one.At < Age;

    private sealed class Board
    {
        private readonly int[] scores;

        /// <summary>How many have this score or a lower one.</summary>
        private readonly int[] upTo;
        private readonly int all;

        /// <param name="fans">The lowest score first.</param>
        public Board(int month, DateTimeOffset at, List<(int Score, int Fans)> fans)
        {
            (Month, At) = (month, at);
            scores = [.. fans.Select(one => one.Score)];
            upTo = new int[fans.Count];
            for (var i = 0; i < upTo.Length; i++)
            {
                upTo[i] = all += fans[i].Fans;
            }
        }

        public int Month { get; }

        public DateTimeOffset At { get; }

        public (int Above, int All) Place(int score)
        {
            var at = Array.BinarySearch(scores, score);
            // Where nobody has this score: the next lower one.
            at = at < 0 ? ~at - 1 : at;
            return (at < 0 ? all : all - upTo[at], all);
        }
    }
}
