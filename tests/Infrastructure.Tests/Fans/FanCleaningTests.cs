using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

[TestFixtureSource(typeof(TestEngines))]
public sealed class FanCleaningTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [SetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Clean_Conflicts_ForgetsTheOnesSettledLongAgo()
    {
        await host.DoAsync<UnionDbContext>(async db =>
        {
            foreach (var settled in (DateTimeOffset?[])[null, Now, Now.AddDays(1)])
            {
                var conflict = JoinConflict.Of(new(PersonId.New(), PersonId.New()), "test", Now);
                if (settled is { } at)
                {
                    conflict.Settle(at);
                }
                db.Add(conflict);
            }
            await db.SaveChangesAsync();
        });

        await CleanAsync(Now + FanCleaning.KeepSettled + TimeSpan.FromHours(1));

        var left = await host.AskAsync(
            (UnionDbContext db) => db.Set<JoinConflict>().Select(c => c.SettledAt).ToListAsync()
        );
        Assert.That(left, Is.EquivalentTo((DateTimeOffset?[])[null, Now.AddDays(1)]));
    }

    /// <summary>A stopping host waits for its jobs.</summary>
    [Test]
    public void Clean_WhenTheHostStops_Ends() =>
        Assert.That(
            () => host.DoAsync<FanCleaning>(cleaning => cleaning.CleanAsync(Now, new(true))),
            Throws.InstanceOf<OperationCanceledException>()
        );

    private Task CleanAsync(DateTimeOffset now) =>
        host.DoAsync<FanCleaning>(cleaning => cleaning.CleanAsync(now, default));
}
