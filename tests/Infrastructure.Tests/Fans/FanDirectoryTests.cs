using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

public sealed class FanDirectoryTests
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await host.DisposeAsync();

    [Test]
    public async Task FindOrCreate_ManyAtOnce_IsOnePerson()
    {
        var people = await AtOnceAsync(
            50,
            _ => host.AskAsync((IFanDirectory fans) => fans.FindOrCreateAsync(Fan(1), Now, default))
        );

        Assert.That(people.Distinct().ToList(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Find_NeverSeen_IsNull()
    {
        Assert.That(
            await host.AskAsync((IFanDirectory fans) => fans.FindAsync(Fan(999), default)),
            Is.Null
        );
    }

    [Test]
    public async Task Follow_ThenUnfollow_IsRemembered()
    {
        await host.DoAsync<FollowFan>(use => use.ExecuteAsync(Fan(2), "poster-1", Now, default));
        await host.DoAsync<UnfollowFan>(use => use.ExecuteAsync(Fan(2), Now.AddHours(1), default));

        var fan = await host.AskAsync(
            (UnionDbContext db) => db.Set<Fan>().SingleAsync(f => f.OpenId == Fan(2).OpenId)
        );

        Assert.That(fan.Scene, Is.EqualTo("poster-1"));
        Assert.That(fan.Follows, Is.False);
    }
}
