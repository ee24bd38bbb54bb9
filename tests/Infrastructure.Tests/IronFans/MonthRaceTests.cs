using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What comes between the reading of a month and what is done to it.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthRaceTests(DatabaseProvider provider) : RetentionTest(provider)
{
    [Test]
    public async Task Merge_WhileTheMonthIsBeingClosed_RefusesTheClose_WhichThenHasWhatStands()
    {
        var (month, fans) = await LivedAsync();
        var (into, absorbed) = (await PersonOf(fans[0]), await PersonOf(fans[1]));
        await Host.Cards.DoAsync<ScoreRecount>(count =>
            count.ExecuteAsync(month, Closing(month), default)
        );

        var closed = await CloseMeanwhileAsync(
            month,
            () => MergeAsync(absorbed, into, Closing(month))
        );
        await UpkeepAsync(Closing(month));

        Assert.That(closed, Is.False, "it had read two where one is");
        await IsWhatItsDaysGiveAsync(month, fans: 2);
    }

    [Test]
    public async Task Close_WhileTwoBecomeOne_RefusesTheMerge_WhichThenLeavesTheMonthAlone()
    {
        var (month, fans) = await LivedAsync();
        var (into, absorbed) = (await PersonOf(fans[0]), await PersonOf(fans[1]));

        var merging = MergeAsync(absorbed, into, Closing(month), () => CloseAsync(month));

        Assert.That(async () => await merging, Throws.InstanceOf<StaleVersionException>());
        await MergeAsync(absorbed, into, Closing(month));
        await IsWhatItsDaysGiveAsync(month, fans: 3);
    }

    [Test]
    public async Task Objection_WhileAnotherMemberObjects_IsTakenAsWell()
    {
        var (month, fans) = await ReviewedAsync(2);
        await StartAsync(month);
        var at = (await MonthAsync(month)).NoticeFrom!.Value;
        var saves = 0;

        var raised = await Host.Cards.InScopeAsync(services =>
            ActivatorUtilities
                .CreateInstance<RaiseObjection>(
                    services,
                    new Interrupted(
                        services.GetRequiredService<IUnitOfWork>(),
                        () => saves++ == 0 ? RaiseAsync(fans[1]) : Task.CompletedTask
                    )
                )
                .ExecuteAsync(new(fans[0], month, 2, "这个名字我认识"), at, default)
        );

        Assert.That(raised.Refusal, Is.Null);
        Assert.That(
            await ReadAsync(db => db.Set<FanObjection>().CountAsync(one => one.Month == month)),
            Is.EqualTo(2)
        );

        Task RaiseAsync(FanIdentity by) =>
            Host.Cards.AskAsync(
                (RaiseObjection raise) =>
                    raise.ExecuteAsync(new(by, month, 0, "公示名单里少了一个人"), at, default)
            );
    }

    /// <summary>Closes it, and lets something happen before what it read is saved.</summary>
    private Task<bool> CloseMeanwhileAsync(int month, Func<Task> meanwhile) =>
        Host.Cards.InScopeAsync(async services =>
        {
            var close = ActivatorUtilities.CreateInstance<CloseMonth>(
                services,
                new Interrupted(services.GetRequiredService<IUnitOfWork>(), meanwhile)
            );
            return (await close.ExecuteAsync(month, Closing(month), default)).Value;
        });

    private async Task IsWhatItsDaysGiveAsync(int month, int fans)
    {
        Assert.That((await MonthAsync(month)).Fans, Is.EqualTo(fans));
        var proof = await ProofAsync(month);
        Assert.That(proof!.Holds, $"{proof}");
    }

    private sealed class Interrupted(IUnitOfWork work, Func<Task> meanwhile) : IUnitOfWork
    {
        public async Task SaveAsync(CancellationToken cancel)
        {
            await meanwhile();
            await work.SaveAsync(cancel);
        }
    }
}
