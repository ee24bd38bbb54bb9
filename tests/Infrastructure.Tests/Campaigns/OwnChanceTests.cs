using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Campaigns.Chances;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>Ways to further chances are shown while they lead to any.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class OwnChanceTests(DatabaseProvider provider) : ChanceTest(provider)
{
    [Test]
    public async Task Ways_AreShownWhileTheCampaignIsOpen_AndNoLonger()
    {
        var wheel = await Host.WheelAsync(once: 0, change: settings => Giving(settings));
        var fan = await Host.MemberAsync();
        await SignInAsync(fan, wheel.Id);

        var open = await OwnAsync(fan, wheel, Now);
        var early = await OwnAsync(fan, wheel, wheel.OpensAt.AddMinutes(-1));
        var closed = await OwnAsync(fan, wheel, wheel.ClosesAt);

        Assert.That(open.Places, Is.EqualTo((string[])["一楼大厅", "二楼报告厅"]));
        Assert.That(open.SignIn, Is.False);
        foreach (var other in new[] { early, closed })
        {
            Assert.That((other.SignIn, other.Places.Count), Is.EqualTo(((bool?)null, 0)));
            Assert.That(other.Total, Is.EqualTo(1));
        }
    }

    private async Task<OwnChances> OwnAsync(
        FanIdentity fan,
        CampaignView campaign,
        DateTimeOffset at
    ) =>
        (
            await Host.Cards.AskAsync(
                (OwnChanceQueries chances) => chances.FindAsync(fan, campaign, at, default)
            )
        )!;
}
