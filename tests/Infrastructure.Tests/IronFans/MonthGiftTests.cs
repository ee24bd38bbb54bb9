using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>The honoured of a month are given something: each of them once, and only they.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthGiftTests(DatabaseProvider provider) : MonthListTest(provider)
{
    private readonly Lines lines = new();

    private protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<ILogger<CampaignUpkeep>>(lines);
    }

    [Test]
    public async Task Draw_AfterTwoHonouredTurnedOutToBeOneMember_GivesHimOne_AndEverybodyElseTheirs()
    {
        var month = await PublishedAsync(3);
        var honours = await HonoursAsync(month);
        var gift = await Host.GiftAsync(month, gifts: 2);
        await MergeMembersAsync(new(honours[1].MemberId, honours[0].MemberId));

        Assert.That(await Host.AdvanceAsync(gift.Id, GiftSteps.Drawing));

        Assert.That(
            (await Host.WinsAsync(gift.Id)).Select(win => win.MemberId),
            Is.EqualTo((object[])[honours[0].MemberId, honours[2].MemberId])
        );
    }

    [Test]
    public async Task Draw_AfterAnHonouredLeftUs_NamesHimNowhere_AndHisGiftIsTheNexts()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month);
        var ends = (await MonthAsync(month)).NoticeUntil!.Value;
        await UpkeepAsync(ends);
        await Host.Cards.DoAsync<EraseOwnData>(erase =>
            erase.ExecuteAsync(fans[0], ends.AddDays(1), default)
        );
        var gift = await Host.GiftAsync(month, gifts: 1);

        await Host.AdvanceAsync(gift.Id, GiftSteps.Drawing);

        Assert.That(
            (await Host.WinsAsync(gift.Id)).Select(win => win.PersonId),
            Is.EqualTo((object[])[await PersonOf(fans[1])])
        );
    }

    [Test]
    public async Task Publish_OfASecondForTheSameMonth_IsRefused_UntilTheFirstIsVoided()
    {
        var month = NewMonth();
        var (first, second) = (
            await Host.ProposedGiftAsync(month),
            await Host.ProposedGiftAsync(month)
        );
        var opened = await PublishAsync(first);

        var refused = await PublishAsync(second);
        await Host.Cards.AskAsync(
            (VoidCampaign end) => end.ExecuteAsync(Reviewer, first.Id, "礼品没有到货", Now, default)
        );
        var then = await PublishAsync(second);

        Assert.That(opened.Refusal, Is.Null);
        Assert.That(refused.Refusal, Is.EqualTo(IronFansRefusals.MonthHasGift));
        Assert.That(then.Refusal, Is.Null);
        Assert.That((await PublishAsync(await Host.ProposedGiftAsync(NewMonth()))).Succeeded);
    }

    [Test]
    public async Task Propose_OfASecondForTheSameMonth_IsRefused()
    {
        var month = NewMonth();
        await Host.GiftAsync(month);
        var draft = GiftSteps.DraftOf(month);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
        {
            db.Add(draft);
            return db.SaveChangesAsync();
        });

        var refused = await Host.Cards.AskAsync(
            (ProposeCampaign propose) => propose.ExecuteAsync(Editor, draft.Id, Now, default)
        );

        Assert.That(refused.Refusal, Is.EqualTo(IronFansRefusals.MonthHasGift));
    }

    [Test]
    public async Task Publish_OfTwoForOneMonthAtTheSameMoment_TheDatabaseLetsTheFirst()
    {
        var month = NewMonth();
        await OpenAsync(month);

        var second = Host.GiftAsync(month, meanwhile: () => Host.GiftAsync(month));

        Assert.That(async () => await second, Throws.InstanceOf<StaleVersionException>());
    }

    [Test]
    public async Task Draw_OfASecondForTheSameMonth_GivesNobodyAnything()
    {
        var month = await PublishedAsync(2);
        var (first, second) = (await Host.GiftAsync(month, gifts: 1), await Host.GiftAsync(month));
        await Host.AdvanceAsync(first.Id, GiftSteps.Drawing);

        Assert.That(await Host.AdvanceAsync(second.Id, GiftSteps.Drawing), "it ends all the same");

        Assert.That(await Host.WinsAsync(first.Id), Has.Count.EqualTo(1));
        Assert.That(await Host.WinsAsync(second.Id), Is.Empty);
    }

    [Test]
    public async Task Draw_OfTwoForOneMonthAtTheSameMoment_TheDatabaseLetsTheFirst()
    {
        var month = await PublishedAsync(2);
        var (first, second) = (await Host.GiftAsync(month), await Host.GiftAsync(month));

        var late = Host.Cards.InScopeAsync(async services =>
        {
            var campaigns = services.GetRequiredService<ICampaignStore>();
            var kind = services.GetServices<ICampaignKind>().Single(k => k is FanGift);
            var campaign = (await campaigns.FindAsync(second.Id, default))!;
            var move = await kind.AdvanceAsync(campaign.View(), GiftSteps.Drawing, default);
            await Host.AdvanceAsync(first.Id, GiftSteps.Drawing);
            await services
                .GetRequiredService<PrizeAwards>()
                .AddAsync(campaign.View(), move!.Prizes, GiftSteps.Drawing, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });

        Assert.That(async () => await late, Throws.InstanceOf<StaleVersionException>());
        await Host.AdvanceAsync(second.Id, GiftSteps.Drawing);
        Assert.That(await Host.WinsAsync(first.Id), Has.Count.EqualTo(2));
        Assert.That(await Host.WinsAsync(second.Id), Is.Empty);
    }

    [Test]
    public async Task Draw_TheDatabaseRefuses_IsSaidInTheLog()
    {
        var month = await PublishedAsync(1);
        var gift = await Host.GiftAsync(month);
        await Host.Cards.DoAsync<UnionDbContext>(db =>
        {
            var winner = new Entrant(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()));
            db.Add(PrizeWin.Of(gift, new(winner, 0, 0, "taken"), "张*", 0, Now));
            return db.SaveChangesAsync();
        });
        lines.Written.Clear();

        await Host.Cards.DoAsync<CampaignUpkeep>(upkeep =>
            upkeep.RunAsync(GiftSteps.Drawing, default)
        );

        Assert.That(
            lines.Written.Where(line => line.Contains($"{gift.Id}", StringComparison.Ordinal)),
            Has.Exactly(1).StartsWith("Warning")
        );
    }

    private async Task<int> PublishedAsync(int count)
    {
        var (month, _) = await ReviewedAsync(count);
        await StartAsync(month);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);
        Assert.That(await HonoursAsync(month), Has.Count.EqualTo(count));
        return month;
    }

    private Task<Outcome<CampaignId>> PublishAsync((CampaignId Id, string Digest) gift) =>
        Host.Cards.AskAsync(
            (PublishCampaign publish) =>
                publish.ExecuteAsync(Reviewer, new(gift.Id, gift.Digest), Now, default)
        );

    /// <summary>As every room does it.</summary>
    private Task<bool> MergeMembersAsync(MemberMerge merge) =>
        Host.Cards.InScopeAsync(async services =>
        {
            // Both have a card, which staff end first; it is the honours that are asked about.
            foreach (
                var room in services
                    .GetServices<IMemberMerge>()
                    .Where(room => room.GetType().Name is "HonourMerges" or "PrizeMerges")
            )
            {
                await room.MoveAsync(merge, Now, default);
            }
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });

    private sealed class Lines : ILogger<CampaignUpkeep>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Written.Add($"{logLevel} {formatter(state, exception)}");
    }
}
