using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

[TestFixtureSource(typeof(TestEngines))]
public sealed class UnitOfWorkTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private static readonly FanIdentity Somebody = new("wx-union", "o-somebody");

    protected override Task PrepareAsync() => Counters.MakeAsync(Database);

    [Test]
    public async Task Save_UniqueColumnTaken_NamesTheIndex()
    {
        await Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Message("twice")));

        var rule = await Assert.ThrowsAsync<UniqueRuleException>(() =>
            Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Message("twice")))
        );

        Assert.That(rule!.Rule, Is.EqualTo("ux_notifications_outbox_dedupe_key"));
    }

    [Test]
    public async Task Save_UniqueColumnsTaken_NamesTheIndex()
    {
        await Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Add(Fan.Meet(Somebody, Now))));

        var rule = await Assert.ThrowsAsync<UniqueRuleException>(() =>
            Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Add(Fan.Meet(Somebody, Now))))
        );

        Assert.That(rule!.Rule, Is.EqualTo("ux_fans_fans_identity"));
    }

    [Test]
    public async Task Save_RowGoneMeanwhile_IsStale()
    {
        var fan = Fan.Meet(new("wx-union", "o-gone"), Now);
        await Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Add(fan)));

        await Assert.ThrowsAsync<StaleVersionException>(() =>
            Host.DoAsync<Saving>(saving =>
                saving.RunAsync(async s =>
                {
                    s.Attach(fan).Unfollow(Now);
                    await Database.ExecuteAsync("DELETE FROM fans_fans WHERE open_id = 'o-gone'");
                })
            )
        );
    }

    [Test]
    public async Task HeldCommit_ScopeEnds_RollsBackAndLetsOthersWrite()
    {
        await Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Hold().Message("held")));

        Assert.That(
            await Host.WriteAsync(Counters.Make("free")),
            Is.EqualTo(WriteResult.Committed)
        );
        await Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Message("held")));
    }

    [Test]
    public async Task HeldCommit_Committed_KeepsBothHalves()
    {
        await Host.DoAsync<Saving>(saving =>
            saving.RunAsync(
                s => s.Hold().Message("half"),
                async work =>
                {
                    await work.ExecuteAsync(Counters.Make("other half"));
                    await work.CommitAsync(default);
                }
            )
        );

        Assert.That(await Host.ValueAsync("other half"), Is.Zero);
        await Assert.ThrowsAsync<UniqueRuleException>(() =>
            Host.DoAsync<Saving>(saving => saving.RunAsync(s => s.Message("half")))
        );
    }
}
