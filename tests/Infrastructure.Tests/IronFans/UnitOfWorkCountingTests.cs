using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What a use case counts stands with its save, once, or not at all.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class UnitOfWorkCountingTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private const int Month = 202611;

    [Test]
    public async Task Save_ACauseThatComesAgain_CountsOnceAndFailsNothing()
    {
        for (var i = 0; i < 3; i++)
        {
            await CountAsync(Claim(Fan(201), "again", Now.AddHours(i)));
        }

        Assert.That(
            (await Host.DaysAsync(Fan(201))).Select(row => (row.Kind, row.Times, row.Points)),
            Is.EqualTo(new[] { (InteractionKind.Claim.Code, 1, 15) })
        );
        Assert.That((await Host.ScoreAsync(Fan(201), Month))!.Score, Is.EqualTo(15));
    }

    [Test]
    public async Task Save_TheSameCauseByTwentyAtOnce_CountsOnceAndFailsNobody()
    {
        await CardHostSteps.AtOnceAsync(
            20,
            async _ =>
            {
                await CountAsync(Claim(Fan(202), "at-once", Now));
                return true;
            }
        );

        Assert.That((await Host.DaysAsync(Fan(202))).Single().Times, Is.EqualTo(1));
        Assert.That((await Host.ScoreAsync(Fan(202), Month))!.Score, Is.EqualTo(15));
    }

    [Test]
    public async Task Save_ThatIsRefused_CountsNothing_NorDoesTheNextOne()
    {
        await CountAsync(Claim(Fan(203), "before", Now));
        var day = (await Host.DaysAsync(Fan(203))).Single();

        await InScopeAsync(async services =>
        {
            var (db, work) = Of(services);
            services
                .GetRequiredService<ICountInteractions>()
                .Count(Claim(Fan(203), "refused", Now.AddHours(1)));
            // It stands there already.
            db.Add(
                new DayRow
                {
                    PersonId = day.PersonId,
                    Day = day.Day,
                    Kind = day.Kind,
                }
            );
            Assert.That(() => work.SaveAsync(default), Throws.InstanceOf<Exception>());
            await work.SaveAsync(default);
        });

        Assert.That((await Host.DaysAsync(Fan(203))).Single().Times, Is.EqualTo(1));
        await CountAsync(Claim(Fan(203), "refused", Now.AddHours(2)));
        Assert.That((await Host.DaysAsync(Fan(203))).Single().Times, Is.EqualTo(2), "tried again");
    }

    [Test]
    public async Task Save_ThatIsNeverMade_CountsNothing()
    {
        await CountAsync(Claim(Fan(204), "made", Now));
        await InScopeAsync(services =>
        {
            services
                .GetRequiredService<ICountInteractions>()
                .Count(Claim(Fan(204), "not made", Now.AddHours(1)));
            return Task.CompletedTask;
        });

        Assert.That((await Host.DaysAsync(Fan(204))).Single().Times, Is.EqualTo(1));
    }

    [Test]
    public async Task Save_ByTheMiniProgram_CountsForWhoeverIsBehindThatIdentity()
    {
        var (chat, mini) = (Fan(205), new FanIdentity("wx-mini", "o-mini-205"));
        await Host.DeliverAsync(chat, InteractionKind.Message, Now, "chat-205");
        await CountAsync(Claim(mini, "mini-205", Now));
        Assert.That(await Host.PersonAsync(mini), Is.Not.EqualTo(await Host.PersonAsync(chat)));

        await Host.JoinAsync([chat, mini], "union-205", Now);

        Assert.That((await Host.ScoreAsync(chat, Month))!.Score, Is.EqualTo(4 + 15));
    }

    [Test]
    public async Task Save_WhatCountsOnceEver_IsKeptOnceByPersonsWhoProveToBeOne()
    {
        var (one, other) = (Fan(206), Fan(207));
        await CountAsync(Bind(one, Now));
        await CountAsync(Bind(other, Now.AddDays(1)));

        await Host.JoinAsync([one, other], "union-206", Now);
        await CountAsync(Bind(one, Now.AddDays(2)));
        await CountAsync(Bind(other, Now.AddDays(40)));

        Assert.That((await Host.ScoreAsync(one, Month))!.Score, Is.EqualTo(20));
        Assert.That(await Host.ScoreAsync(other, 202701), Is.Null);
    }

    private static Interaction Claim(FanIdentity fan, string what, DateTimeOffset at) =>
        new(
            fan,
            InteractionKind.Claim,
            InteractionCause.Of(InteractionKind.Claim, DateTimeOffset.UnixEpoch, fan.OpenId, what),
            at
        );

    /// <summary>Each with a cause of its own: that the person is the same is known from the days.</summary>
    private static Interaction Bind(FanIdentity fan, DateTimeOffset at) =>
        new(
            fan,
            InteractionKind.Bind,
            InteractionCause.Of(InteractionKind.Bind, at, fan.OpenId),
            at
        );

    private Task CountAsync(Interaction one) =>
        InScopeAsync(async services =>
        {
            services.GetRequiredService<ICountInteractions>().Count(one);
            await Of(services).Work.SaveAsync(default);
        });

    private static (DbContext Db, IUnitOfWork Work) Of(IServiceProvider services) =>
        (services.GetRequiredService<UnionDbContext>(), services.GetRequiredService<IUnitOfWork>());

    private async Task InScopeAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = Host.Service<IServiceScopeFactory>().CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
