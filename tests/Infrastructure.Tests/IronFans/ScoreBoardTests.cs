using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Places looked up in a table that is counted anew once a minute, beside those who ask.</summary>
public sealed class ScoreBoardTests
{
    private const int Month = 202611;

    private FakeTimeProvider clock = null!;
    private SlowCount count = null!;
    private ScoreBoard board = null!;

    [SetUp]
    public void ABoard()
    {
        clock = new();
        count = new();
        board = new(count, clock);
    }

    [TearDown]
    public void Stop() => board.Dispose();

    [Test]
    public async Task Place_OfAnyScore_IsWhatCountingByHandSays()
    {
        var random = new Random(7);
        foreach (var size in (int[])[0, 1, 2, 50])
        {
            var fans = Enumerable
                .Range(0, size)
                .ToDictionary(i => (i * 3) + 2, _ => random.Next(1, 90));
            count.Answer(fans);
            clock.Advance(TimeSpan.FromMinutes(2));
            for (var score = 0; score <= (size * 3) + 4; score++)
            {
                Assert.That(
                    await board.PlaceAsync(Month, score, default),
                    Is.EqualTo(
                        (
                            fans.Where(one => one.Key > score).Sum(one => one.Value),
                            fans.Values.Sum()
                        )
                    ),
                    $"{score} of {size}"
                );
            }
        }
    }

    [Test]
    public async Task Place_WhileTheBoardIsCountedAnew_IsAnsweredByTheOldOne()
    {
        count.Answer(new() { [10] = 1 });
        await board.PlaceAsync(Month, 5, default);
        clock.Advance(TimeSpan.FromMinutes(1));
        count.Hold();
        var first = board.PlaceAsync(Month, 5, default).AsTask();
        var others = Enumerable
            .Range(0, 100)
            .Select(_ => board.PlaceAsync(Month, 5, default).AsTask())
            .ToList();

        var (isCounting, areAnswered) = (!first.IsCompleted, others.All(one => one.IsCompleted));
        count.Answer(new() { [10] = 7 });

        Assert.That((isCounting, areAnswered), Is.EqualTo((true, true)));
        Assert.That(await others[0], Is.EqualTo((1, 1)));
        Assert.That(await first, Is.EqualTo((7, 7)));
        Assert.That(await board.PlaceAsync(Month, 5, default), Is.EqualTo((7, 7)));
        Assert.That(count.Times, Is.EqualTo(2));
    }

    [Test]
    public async Task Place_WhereTheCountFails_IsAnsweredByTheNextOne()
    {
        count.Answer(new() { [10] = 1 });
        await board.PlaceAsync(Month, 5, default);
        clock.Advance(TimeSpan.FromMinutes(1));
        count.Hold();
        var first = board.PlaceAsync(Month, 5, default).AsTask();
        count.Fail();
        Assert.That(async () => await first, Throws.InvalidOperationException);

        count.Answer(new() { [10] = 3 });

        Assert.That(await board.PlaceAsync(Month, 5, default), Is.EqualTo((3, 3)));
    }

    /// <summary>The first minute of a month: last month's places are nobody's.</summary>
    [Test]
    public async Task Place_InAMonthWithoutABoard_WaitsForIt_AndItIsCountedOnce()
    {
        count.Answer(new() { [10] = 1 });
        await board.PlaceAsync(Month, 5, default);
        count.Hold();
        var asking = Enumerable
            .Range(0, 10)
            .Select(_ => board.PlaceAsync(Month + 1, 5, default).AsTask())
            .ToList();

        var isAnswered = asking.Exists(one => one.IsCompleted);
        count.Answer(new() { [20] = 4 });

        Assert.That(isAnswered, Is.False);
        Assert.That(await Task.WhenAll(asking), Is.All.EqualTo((4, 4)));
        Assert.That(count.Times, Is.EqualTo(2));
    }

    /// <summary>Counts when it is told to.</summary>
    private sealed class SlowCount : HotReads
    {
        private TaskCompletionSource<Dictionary<int, int>> answer = New();

        public int Times { get; private set; }

        public void Answer(Dictionary<int, int> fans)
        {
            if (!answer.TrySetResult(fans))
            {
                Hold();
                answer.SetResult(fans);
            }
        }

        public void Hold() => answer = New();

        public void Fail() => answer.SetException(new InvalidOperationException("not now"));

        public override ValueTask<T?> FirstAsync<T>(
            string sql,
            object[] values,
            Func<DbDataReader, T> map,
            CancellationToken cancel
        )
            where T : class => throw new NotSupportedException();

        public override async ValueTask<List<T>> AllAsync<T>(
            string sql,
            object[] values,
            Func<DbDataReader, T> map,
            CancellationToken cancel,
            TimeSpan? patience = null
        )
        {
            Times++;
            using var table = new DataTable();
            table.Columns.Add("score", typeof(int));
            table.Columns.Add("fans", typeof(long));
            foreach (var (score, fans) in await answer.Task)
            {
                table.Rows.Add(score, (long)fans);
            }
            using var row = table.CreateDataReader();
            var all = new List<T>();
            while (row.Read())
            {
                all.Add(map(row));
            }
            return all;
        }

        private static TaskCompletionSource<Dictionary<int, int>> New() =>
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
