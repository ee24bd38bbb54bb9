using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Chances;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>As it comes: an installation that was not told to have points has none.</summary>
public sealed class PointsOffTests
{
    private LotteryHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() =>
        host = new(
            await CardHost.StartAsync(
                DatabaseProvider.Sqlite,
                (services, configuration) =>
                {
                    LotteryHost.AddRooms(services, configuration);
                    services.AddPoints();
                }
            )
        );

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Off_NothingMoves_AndEachWaySaysSo()
    {
        var fan = await host.MemberAsync();
        var person = await host.Cards.AskAsync(
            (IFanDirectory fans) => fans.FindAsync(fan, default)
        );
        var wheel = await host.WheelAsync(change: settings =>
            settings with
            {
                Chances = new() { Gifts = [new("sign-in", 1, [])] },
            }
        );

        var earned = await host.Cards.AskAsync(
            (IPointEarnings earnings) =>
                earnings.EarnAsync(new(person!.Value, PointKind.SignIn, "test:1"), Now, default)
        );
        var spent = await host.Cards.AskAsync(
            (IPointSpending spending) =>
                spending.SpendAsync(new(person!.Value, 1, "test:2", "兑换"), Now, default)
        );
        var reversed = await host.Cards.AskAsync(
            (IPointReversals reversals) =>
                reversals.ReverseAsync(PointTransferId.New(), Now, default)
        );
        var bought = await host.Cards.AskAsync(
            (BuyChance buy) =>
                buy.ExecuteAsync(new(fan, wheel.Id, "key-00000001", "page"), Now, default)
        );
        var signedIn = await host.Cards.AskAsync(
            (SignIn signIn) => signIn.ExecuteAsync(fan, wheel.Id, "page", Now, default)
        );

        Assert.That(
            new[] { earned.Refusal, spent.Refusal, reversed.Refusal, bought.Refusal },
            Is.All.EqualTo(PointsRefusals.Off)
        );
        Assert.That(signedIn.Succeeded, "signing in goes on without points");
        Assert.That(
            await host.Cards.AskAsync((UnionDbContext db) => db.Set<AccountRow>().CountAsync()),
            Is.Zero
        );
    }

    /// <summary>WeChat forbids chances for sharing, 集赞 and 助力: whoever adds a source is asked here whether it is none of these.</summary>
    [Test]
    public async Task Off_ChancesForPoints_AreNotOffered()
    {
        var sources = await host.Cards.InScopeAsync(services =>
            Task.FromResult(services.GetRequiredService<ChanceSources>().All)
        );

        Assert.That(
            sources.Select(source => (source.Name, source.IsOffered)),
            Is.EquivalentTo(new[] { ("sign-in", true), ("attendance", true), ("points", false) })
        );
    }
}
