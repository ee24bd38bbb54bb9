using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>Prizes that fall to one union: members who won are counted, and those who still have their prize.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SignalWinsTests(DatabaseProvider provider) : SignalTest(provider)
{
    private const string Signal = "wins-in-one-union";
    private static readonly DateTimeOffset At = Now.AddHours(5);

    [Test]
    public async Task WinsInOneUnion_CountsAShareFarAboveItsOwn()
    {
        var draw = await CrowdedDrawAsync();
        await WinAsync(draw, (0, 0), (1, 0), (2, 0));

        var found = await FindAsync(draw.Id, Signal);

        Assert.That(
            found.Members.Select(line => line.Member),
            Is.EquivalentTo(crowd.Take(3).Select(one => one.Member))
        );
        Assert.That(found.Members[0].Said, Is.EqualTo("该工会 3 人中奖"));
    }

    [Test]
    public async Task WinsInOneUnion_OfOneWithTwoPrizes_CountsHimOnce()
    {
        var (two, three) = (await CrowdedDrawAsync(), await CrowdedDrawAsync());
        await WinAsync(two, (0, 0), (0, 1), (1, 0));
        await WinAsync(three, (0, 0), (0, 1), (1, 0), (2, 0));

        Assert.That((await FindAsync(two.Id, Signal)).Signal.Count, Is.Zero);
        Assert.That((await FindAsync(three.Id, Signal)).Signal.Count, Is.EqualTo(3));
    }

    [Test]
    public async Task WinsInOneUnion_OfAPrizeThatLapsed_CountsItNoMore()
    {
        var draw = await CrowdedDrawAsync();
        await WinAsync(draw, (0, 0), (1, 0), (2, 0));
        await Host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<PrizeWin>()
                .Where(win => win.CampaignId == draw.Id && win.MemberId == crowd[2].Member)
                .ExecuteUpdateAsync(set => set.SetProperty(win => win.State, PrizeState.Lapsed))
        );

        var found = await FindAsync(draw.Id, Signal);

        Assert.That(found.Signal.Count, Is.Zero);
    }

    /// <summary>Forty of another union took part, and three of the crowd.</summary>
    private async Task<CampaignView> CrowdedDrawAsync()
    {
        var draw = await Host.DrawAsync();
        var elsewhere = await Host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Member>()
                    .Where(one =>
                        one.OrganizationId
                        != db.Set<Member>()
                            .Where(own => own.Id == crowd[0].Member)
                            .Select(own => own.OrganizationId)
                            .Single()
                    )
                    .OrderBy(one => one.Id)
                    .Select(one => one.Id)
                    .Take(40)
                    .ToListAsync()
        );
        Assume.That(elsewhere, Has.Count.GreaterThanOrEqualTo(16));
        foreach (var (member, i) in elsewhere.Select((member, i) => (member, i)))
        {
            await AddAsync(draw.Id, new(PersonId.New(), member), At.AddSeconds(i * 61));
        }
        for (var i = 0; i < 3; i++)
        {
            await EnterAsync(draw.Id, i, At.AddSeconds(i * 63));
        }
        return draw;
    }

    private Task WinAsync(CampaignView draw, params (int Who, int Ordinal)[] wins) =>
        Host.Cards.DoAsync<UnionDbContext>(db =>
        {
            db.AddRange(
                wins.Select(
                    (win, seat) =>
                        PrizeWin.Of(
                            draw,
                            new(crowd[win.Who], 0, seat, $"#{seat}", win.Ordinal),
                            "周*",
                            0,
                            At
                        )
                )
            );
            return db.SaveChangesAsync();
        });
}
