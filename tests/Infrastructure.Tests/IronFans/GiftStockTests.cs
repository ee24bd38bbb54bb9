using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Views;
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
        var gift = await Host.GiftAsync(month);
        await Host.GiftAsync(other);
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
}
