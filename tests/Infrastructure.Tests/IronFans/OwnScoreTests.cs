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
        Assert.That(await FindAsync(Fan(501)), Is.EqualTo(new OwnScore(202703, 12, 8, 2, 1, 3)));
        Assert.That(await FindAsync(Fan(502)), Is.EqualTo(new OwnScore(202703, 4, 0, 1, 2, 3)));
        Assert.That(await FindAsync(Fan(503)), Is.EqualTo(new OwnScore(202703, 4, 0, 1, 2, 3)));
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
        var own = new OwnScoreQueries(null!, reads, null!, board, null!);

        var found = await own.FindAsync(Fan(501), Today, default);

        Assert.That((found!.Score, reads.Asked), Is.EqualTo((12, 1)));
    }

    private Task<OwnScore?> FindAsync(FanIdentity fan) =>
        Host.AskAsync((OwnScoreQueries own) => own.FindAsync(fan, Today, default));
}
