using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

[TestFixtureSource(typeof(TestEngines))]
public sealed class FanDirectoryTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

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
        await FollowAsync(Fan(2), "poster-1", Now);
        await host.DoAsync<UnfollowFan>(use => use.ExecuteAsync(Fan(2), Now.AddHours(1), default));

        var fan = await FindAsync(Fan(2));

        Assert.That(fan.Scene, Is.EqualTo("poster-1"));
        Assert.That(fan.Follows, Is.False);
    }

    [Test]
    public async Task Follow_AfterUnfollow_FollowsAgainAsTheSamePerson()
    {
        await FollowAsync(Fan(3), "poster-1", Now);
        var first = await FindAsync(Fan(3));
        await host.DoAsync<UnfollowFan>(use => use.ExecuteAsync(Fan(3), Now.AddHours(1), default));

        await FollowAsync(Fan(3), null, Now.AddHours(2));

        var again = await FindAsync(Fan(3));
        Assert.That(again.Follows, Is.True);
        Assert.That(again.Scene, Is.Null);
        Assert.That(again.PersonId, Is.EqualTo(first.PersonId));
    }

    [Test]
    public async Task Follow_DeliveredAfterALaterOne_ChangesNothing()
    {
        await FollowAsync(Fan(4), "new", Now.AddHours(1));

        await FollowAsync(Fan(4), "old", Now);

        var fan = await FindAsync(Fan(4));
        Assert.That((fan.Scene, fan.FollowedAt), Is.EqualTo(("new", Now.AddHours(1))));
    }

    private Task<WriteResult> FollowAsync(FanIdentity fan, string? scene, DateTimeOffset at) =>
        host.AskAsync(
            (IHotWriter writer) =>
                writer.WriteAsync([
                    new FanFollowedSql(SqlDialect.For(provider)).StatementFor(
                        new FanFollowed(fan, scene, at)
                    ),
                ])
        );

    private Task<Fan> FindAsync(FanIdentity fan) =>
        host.AskAsync(
            (UnionDbContext db) => db.Set<Fan>().SingleAsync(f => f.OpenId == fan.OpenId)
        );
}
