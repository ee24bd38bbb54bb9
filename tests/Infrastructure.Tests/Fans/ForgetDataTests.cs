using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

/// <summary>A walk reads whole logs: how many wait is what a person who toggles a consent costs.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ForgetDataTests(DatabaseProvider provider)
{
    private const string Place = "13";
    private const string Picture = "7";
    private static readonly DateTimeOffset Later = Now.AddMinutes(5);
    private CardHost host = null!;

    [SetUp]
    public async Task Start() => host = await CardHost.StartAsync(provider);

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCase("4")]
    [TestCase("6")]
    [TestCase("8")]
    [TestCase("205")]
    public async Task Forget_WhatNoLogHolds_PlansNoWalk(string code)
    {
        await ForgetAsync(1, code, Now);

        Assert.That(await WaitingAsync(), Is.Empty);
    }

    [Test]
    public async Task Forget_AgainAndAgain_IsOneWalkForAllOfIt()
    {
        await ForgetAsync(1, Place, Now);
        await ForgetAsync(1, Place, Now);
        await ForgetAsync(1, Picture, Later);

        var walk = (await WaitingAsync()).Single();
        Assert.That(
            (walk.Kinds, walk.DueAt),
            Is.EqualTo(
                (
                    PersonalDataKinds.Location | PersonalDataKinds.Pictures,
                    Later + PendingErasure.Wait
                )
            )
        );
    }

    [Test]
    public async Task Forget_WhileTheWalkRuns_IsWalkedForToo()
    {
        await ForgetAsync(1, Place, Now);
        await host.DoAsync<IServiceProvider>(async walk =>
        {
            var store = walk.GetRequiredService<IErasureStore>();
            var due = await store.DueAsync(Now + PendingErasure.Wait, default);
            await ForgetAsync(1, Picture, Later);
            store.Remove(due.Single());
            Assert.That(
                () => walk.GetRequiredService<IUnitOfWork>().SaveAsync(default),
                Throws.TypeOf<StaleVersionException>()
            );
        });

        var left = (await WaitingAsync()).Single();
        Assert.That(left.Kinds.HasFlag(PersonalDataKinds.Pictures), Is.True);
    }

    [Test]
    public async Task Erase_AfterAConsentWasTakenBack_TakesItsWalkOver()
    {
        await ForgetAsync(1, Place, Now);
        await host.DoAsync<EraseFan>(erase => erase.ExecuteAsync(Fan(1), Later, default));
        await ForgetAsync(1, Picture, Later);

        Assert.That((await WaitingAsync()).Single().IsOfClosedAccount, Is.True);
    }

    [Test]
    public async Task Due_ClosedAccount_ComesBeforeOlderConsents()
    {
        for (var fan = 1; fan <= 21; fan++)
        {
            await ForgetAsync(fan, Place, Now);
        }
        await host.DoAsync<EraseFan>(erase => erase.ExecuteAsync(Fan(22), Later, default));

        var due = await host.AskAsync(
            (IErasureStore store) => store.DueAsync(Later + PendingErasure.Wait, default)
        );

        Assert.That(due[0].OpenId, Is.EqualTo(Fan(22).OpenId));
    }

    /// <summary>One of another's walks failed in between: what was read before is followed by nobody any more.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task Postpone_AWalk_IsSaved(bool followed)
    {
        await ForgetAsync(1, Place, Now);
        await host.DoAsync<IServiceProvider>(async walk =>
        {
            var store = walk.GetRequiredService<IErasureStore>();
            var due = await store.DueAsync(Now + PendingErasure.Wait, default);
            if (!followed)
            {
                walk.GetRequiredService<UnionDbContext>().ChangeTracker.Clear();
            }
            store.Postpone(due.Single(), Later);
            await walk.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

        Assert.That((await WaitingAsync()).Single().DueAt, Is.EqualTo(Later + PendingErasure.Wait));
    }

    private Task ForgetAsync(int fan, string code, DateTimeOffset now) =>
        host.DoAsync<ForgetData>(forget =>
            forget.ExecuteAsync(new(Fan(fan), code, IsOutdated: false), now, default)
        );

    private Task<List<PendingErasure>> WaitingAsync() =>
        host.AskAsync((UnionDbContext db) => db.Set<PendingErasure>().ToListAsync());
}
