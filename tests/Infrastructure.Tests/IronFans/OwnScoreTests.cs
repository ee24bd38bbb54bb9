using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What a fan is told of his own month.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class OwnScoreTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private static readonly DateTimeOffset Yesterday = new(2027, 3, 3, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Today = Yesterday.AddDays(1);

    protected override async Task PrepareAsync()
    {
        await Host.DeliverAsync(Fan(501), InteractionKind.Message, Yesterday, "own 1");
        await Host.DeliverAsync(Fan(501), InteractionKind.Message, Today, "own 2");
        await Host.DeliverAsync(Fan(501), InteractionKind.Scan, Today.AddHours(1), "own 3");
        await Host.DeliverAsync(Fan(502), InteractionKind.Message, Yesterday, "other 1");
        await Host.DeliverAsync(Fan(503), InteractionKind.Message, Yesterday, "other 2");
        await Host.DeliverAsync(Fan(504), InteractionKind.Message, Yesterday.AddDays(-9), "before");
    }

    [Test]
    public async Task Find_OfTheFirst_AndOfTwoWithTheSame_SaysMonthDayAndPlace()
    {
        Assert.That(
            await FindAsync(Fan(501)),
            Is.EqualTo(new OwnScore(202703, 12, 8, 2, new(1, 3)))
        );
        Assert.That(
            await FindAsync(Fan(502)),
            Is.EqualTo(new OwnScore(202703, 4, 0, 1, new(2, 3)))
        );
        Assert.That(
            await FindAsync(Fan(503)),
            Is.EqualTo(new OwnScore(202703, 4, 0, 1, new(2, 3)))
        );
    }

    /// <summary>Of the 7 points of each day's messages 100 count in a month: the 15th day gives 2, the next none.</summary>
    [TestCase(14, 98, 7)]
    [TestCase(15, 100, 2)]
    [TestCase(16, 100, 0)]
    public async Task Find_BeyondTheMonthsCap_SaysByWhatTodayMovedTheScore(
        int days,
        int score,
        int today
    )
    {
        var fan = Fan(510 + days);
        var first = new DateTimeOffset(2027, 5, 1, 2, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < days * 3; i++)
        {
            var at = first.AddDays(i / 3).AddMinutes(i);
            await Host.DeliverAsync(fan, InteractionKind.Message, at, $"full {days} {i}");
        }

        var own = await FindAsync(fan, first.AddDays(days - 1).AddHours(3));

        Assert.That((own!.Score, own.Today), Is.EqualTo((score, today)));
    }

    [Test]
    public async Task Find_OnTheLastDayOfAMonth_TellsTheScoreAndNoPlace()
    {
        var last = new DateTimeOffset(2027, 8, 30, 16, 0, 0, TimeSpan.Zero);
        await Host.DeliverAsync(Fan(541), InteractionKind.Message, last.AddDays(-3), "last 1");

        var before = await FindAsync(Fan(541), last.AddSeconds(-1));
        var after = await FindAsync(Fan(541), last);

        Assert.That(before!.Place, Is.EqualTo(new FanPlace(1, 1)));
        Assert.That(after, Is.EqualTo(before with { Place = null }));
    }

    [Test]
    public async Task Find_OfWhomNothingIsCountedThisMonth_IsNothing()
    {
        Assert.That(await FindAsync(Fan(504)), Is.Null);
        Assert.That(await FindAsync(Fan(599)), Is.Null, "never met");
        Assert.That(await FindAsync(new("wx-other", Fan(501).OpenId)), Is.Null, "of another app");
    }

    [Test]
    public async Task Find_WithTheBoardAtHand_IsOneStatement()
    {
        var reads = new CountedReads(Host.Service<HotReads>());
        var board = Host.Service<ScoreBoard>();
        await board.PlaceAsync(202703, 1, default);
        // With nothing else to ask.
        var own = new OwnScoreQueries(
            null!,
            reads,
            null!,
            null!,
            board,
            Host.Service<RulesInForce>(),
            null!,
            Options.Create(new IronFansOptions())
        );

        var found = await own.FindAsync(Fan(501), Today, default);

        Assert.That((found!.Score, reads.Asked), Is.EqualTo((12, 1)));
    }

    private Task<OwnScore?> FindAsync(FanIdentity fan, DateTimeOffset? now = null) =>
        Host.AskAsync((OwnScoreQueries own) => own.FindAsync(fan, now ?? Today, default));
}
