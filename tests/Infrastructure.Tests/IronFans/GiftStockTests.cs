using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What is left of a month's gifts.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class GiftStockTests(DatabaseProvider provider) : MonthTest(provider)
{
    [Test]
    public async Task Stock_CountsWhatIsWaitedForAndClaimed_AndGivesLapsedOnesBack()
    {
        var (month, other) = (NewMonth(), NewMonth());
        var gift = await GiftAsync(month);
        await GiftAsync(other);
        await WinAsync(gift, seat: 0, win => win.Tell(Now, 7));
        await WinAsync(gift, seat: 1, win => win.HandOut(StaffAccountId.New(), Now));
        await WinAsync(
            gift,
            seat: 2,
            win =>
            {
                win.Tell(Now, 7);
                win.Lapse(Now.AddDays(40));
            }
        );

        var stock = await FindAsync(new(["1/"]), month);
        var district = await FindAsync(new(["1/2/"]), month);

        var its = stock.Single();
        Assert.That(its.Campaign, Is.EqualTo(gift.Id));
        Assert.That(
            its.Prizes.Select(one => (one.Name, one.Count, one.Waiting, one.Claimed, one.Left)),
            Is.EqualTo(new[] { ("雨伞", 5, 1, 1, 3) })
        );
        Assert.That(district, Is.Empty);
    }

    private Task<IReadOnlyList<GiftStock>> FindAsync(StaffScope scope, int month) =>
        Host.Cards.AskAsync(
            (GiftStockQueries gifts) => gifts.FindAsync(scope, month, Now, default)
        );

    private Task WinAsync(CampaignView gift, int seat, Action<PrizeWin> then) =>
        Host.Cards.DoAsync<UnionDbContext>(db =>
        {
            var winner = new Entrant(PersonId.New(), MemberId.New());
            var win = PrizeWin.Of(gift, new(winner, 0, seat, $"{seat}"), "张*", 0, Now);
            then(win);
            db.Add(win);
            return db.SaveChangesAsync();
        });

    private async Task<CampaignView> GiftAsync(int month)
    {
        var campaign = Campaign.Draft(
            FanGift.KindName,
            new(
                "铁粉礼品",
                Now.AddDays(-1),
                Now.AddDays(9),
                new()
                {
                    Prizes = [new("雨伞", 5, 30_00, PrizeDelivery.OnSite, "市总工会一楼")],
                    Intro = "铁粉礼品",
                    Organiser = "鹭湾市总工会",
                    Contact = "公众号留言",
                },
                new MonthTerms(month).Write()
            ),
            null
        );
        await Host.Cards.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, Now.AddDays(-2), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });
        return campaign.View();
    }
}
