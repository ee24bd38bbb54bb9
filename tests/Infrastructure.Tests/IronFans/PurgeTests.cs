using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Interactions go by their age, and nothing is counted again for it.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PurgeTests(DatabaseProvider provider) : RetentionTest(provider)
{
    [Test]
    public async Task Purge_OfAPublishedMonth_TakesItsInteractions_AndNothingElse()
    {
        var (month, fans) = await PublishedAsync();
        var (scores, days) = (await ScoresAsync(month), await DaysAsync(month));
        await CountAsync(fans[0], InteractionKind.Message, DayOf(Next(month), 1));

        await RetainAsync(Purging(month).AddDays(-30));
        Assert.That(await InteractionsAsync(month), Is.EqualTo(10), "not old enough");
        await RetainAsync(Purging(month));

        Assert.That(await InteractionsAsync(month), Is.Zero);
        Assert.That(await InteractionsAsync(Next(month)), Is.EqualTo(1));
        Assert.That(await DaysAsync(month), Has.Count.EqualTo(days.Count));
        Assert.That(await ScoresAsync(month), Is.EqualTo(scores));
        Assert.That((await ProofAsync(month))!.Holds);
    }

    [Test]
    public async Task Purge_AMonthThatIsNotPublished_LosesNothing_HoweverOld()
    {
        // Published beside them, so that there is something to walk over.
        var (published, _) = await PublishedAsync();
        var (reviewed, _) = await LivedAsync();
        await UpkeepAsync(Closing(reviewed));
        var (open, _) = await LivedAsync();

        await RetainAsync(Archiving(published).AddYears(1));

        Assert.That((await MonthAsync(open)).State, Is.EqualTo(FanMonthState.Open));
        Assert.That((await MonthAsync(reviewed)).State, Is.EqualTo(FanMonthState.Review));
        Assert.That(await InteractionsAsync(published), Is.Zero);
        foreach (var month in (int[])[open, reviewed])
        {
            Assert.That(await InteractionsAsync(month), Is.EqualTo(10));
            Assert.That(await DaysAsync(month), Has.Count.EqualTo(10));
        }
    }

    [Test]
    public async Task Purge_WhileTheLastMonthWaitsForItsClose_DoesNothing()
    {
        var (month, _) = await PublishedAsync();
        var last = UnionCalendar.AddMonths(month, 30);
        await OpenAsync(last);

        await RetainAsync(Closing(last).AddMinutes(30));
        var waiting = await InteractionsAsync(month);
        await RetainAsync(Closing(last).AddDays(2));

        Assert.That((waiting, await InteractionsAsync(month)), Is.EqualTo((10, 0)));
    }

    [Test]
    public async Task Count_OfWhatCountsOnce_AfterItsMonthWentAltogether_CountsNothing()
    {
        var claim = InteractionCause.Of(InteractionKind.Claim, Guid.NewGuid());
        var (month, fans) = await PublishedAsync(
            async (month, fans) =>
            {
                await CountAsync(fans[1], InteractionKind.Bind, DayOf(month, 4));
                await CountAsync(fans[1], InteractionKind.Claim, DayOf(month, 4), claim);
            }
        );
        var later = Archiving(month);
        await RetainAsync(later);
        Assert.That((await ArchiveAsync(month))!.ClearedAt, Is.EqualTo(later));

        await CountAsync(fans[1], InteractionKind.Bind, later);
        await CountAsync(fans[1], InteractionKind.Claim, later, claim);

        var person = await PersonOf(fans[1]);
        var counted = await ReadAsync(db =>
            db.Set<DayRow>()
                .Where(row => row.PersonId == person)
                .Select(row => new { row.Kind, row.Day })
                .ToListAsync()
        );
        Assert.That(
            counted.Select(row => (row.Kind, row.Day)),
            Is.EqualTo(new[] { (InteractionKind.Bind.Code, (month * 100) + 4) })
        );
    }

    [Test]
    public async Task Purge_OfMoreThanAStep_StoppedAndByTwoNodes_TakesAll_AndOnlyTheMonths()
    {
        var (month, _) = await PublishedAsync();
        const int Each = 3000;
        var (own, next) = (DayOf(month, 2), DayOf(Next(month), 2));
        await AddAsync(
            Enumerable
                .Range(0, Each)
                // Keys of messages: of two months, each after the other.
                .SelectMany(i => new[] { RowOf(month, 2 * i, own), RowOf(month, 2 * i + 1, next) })
        );
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.That(
            () =>
                Host.Cards.AskAsync(
                    (InteractionPurge purge) =>
                        purge.ExecuteAsync(month, Purging(month), stop.Token)
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );
        await using var other = await Host.BesideAsync();

        await Task.WhenAll(
            RetainAsync(Purging(month)),
            other.Cards.DoAsync<FanRetention>(node => node.RunAsync(Purging(month), default))
        );
        await RetainAsync(Purging(month).AddDays(1));

        Assert.That(await InteractionsAsync(month), Is.Zero);
        Assert.That(await InteractionsAsync(Next(month)), Is.EqualTo(Each));
    }

    [Test]
    public async Task Purge_StoppedBetweenPortions_GoesOnWhereItGotTo()
    {
        var (month, _) = await PublishedAsync();
        const int Each = 6000;
        await AddAsync(Enumerable.Range(0, Each).Select(i => RowOf(month, i, DayOf(month, 2))));
        var all = await InteractionsAsync(month);

        Assert.That(
            () => PurgeAsync(month, [], portions: 1),
            Throws.InstanceOf<OperationCanceledException>()
        );
        var left = await InteractionsAsync(month);
        var upTo = await ReadAsync(db =>
            db.Database.SqlQuery<byte[]>(
                    $"SELECT up_to AS \"Value\" FROM ironfans_purges WHERE month = {month}"
                )
                .SingleAsync()
        );
        var asked = new List<byte[]>();
        var gone = await PurgeAsync(month, asked, portions: int.MaxValue);

        Assert.That(left, Is.InRange(1, all - 1), "a portion went");
        Assert.That(asked[0], Is.EqualTo(upTo));
        Assert.That(gone, Is.EqualTo(left), "what the first had taken is not counted again");
        Assert.That(await InteractionsAsync(month), Is.Zero);
    }

    /// <param name="asked">From where each portion was asked for.</param>
    /// <param name="portions">With the one after these the process ends.</param>
    private Task<long> PurgeAsync(int month, List<byte[]> asked, int portions) =>
        Host.Cards.InScopeAsync(services =>
            ActivatorUtilities
                .CreateInstance<InteractionPurge>(
                    services,
                    new SomeReads(services.GetRequiredService<HotReads>(), asked, portions)
                )
                .ExecuteAsync(month, Purging(month), default)
        );

    private static int Next(int month) => UnionCalendar.AddMonths(month, 1);

    private static InteractionRow RowOf(int month, int number, DateTimeOffset at)
    {
        var cause = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(
            cause,
            24_000_000_000_000_000 + (month * 1_000_000L) + number
        );
        // EF finds rows by the last bytes of such a key.
        cause.AsSpan(0, 8).CopyTo(cause.AsSpan(8));
        return new()
        {
            Cause = cause,
            FanId = new FanId(Guid.CreateVersion7()),
            Kind = 1,
            At = at,
        };
    }

    private Task AddAsync(IEnumerable<InteractionRow> rows) =>
        Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            db.AddRange(rows);
            await db.SaveChangesAsync();
        });

    private sealed class SomeReads(HotReads reads, List<byte[]> asked, int portions) : HotReads
    {
        public override ValueTask<T?> FirstAsync<T>(
            string sql,
            object[] values,
            Func<DbDataReader, T> map,
            CancellationToken cancel
        )
            where T : class => reads.FirstAsync(sql, values, map, cancel);

        public override ValueTask<List<T>> AllAsync<T>(
            string sql,
            object[] values,
            Func<DbDataReader, T> map,
            CancellationToken cancel,
            TimeSpan? patience = null
        )
        {
            asked.Add((byte[])values[0]);
            return asked.Count > portions
                ? throw new OperationCanceledException()
                : reads.AllAsync(sql, values, map, cancel);
        }
    }
}
