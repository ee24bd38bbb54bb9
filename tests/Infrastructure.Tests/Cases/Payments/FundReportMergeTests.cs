using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Report;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Cases.Payments;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>资金走向: what was published stays, whoever turns out to be whom.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class FundReportMergeTests(DatabaseProvider provider)
{
    [Test]
    public async Task Report_TwoOfFivePaidTurnOutToBeOne_KeepsTheLineThatWasPublished()
    {
        await using var host = await PayHost.StartAsync(provider);
        var batch = await host.ExportedAsync(await host.RoundAsync(FundReport.FewestPeople));
        var items = await host.ItemsAsync(batch.Id);
        await host.BringAsync(batch.Id, items.Select(item => (item.Id, "成功,")));
        var published = await ReadAsync(host);

        await host.Cards.DoAsync<IServiceProvider>(async services =>
        {
            var merge = new MemberMerge(items[0].MemberId, items[1].MemberId);
            var room = services.GetServices<IMemberMerge>().OfType<PayMemberMerge>().Single();
            await room.MoveAsync(merge, Now, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

        Assert.That(published.Single().Payments, Is.EqualTo(FundReport.FewestPeople));
        Assert.That(await ReadAsync(host), Is.EqualTo(published));
        Assert.That((await host.ItemsAsync(batch.Id))[0].MemberId, Is.EqualTo(items[1].MemberId));
    }

    private static Task<IReadOnlyList<FundLine>> ReadAsync(PayHost host) =>
        host.Cards.AskAsync(
            (FundReportQueries report) => report.ReadAsync(Now.AddMonths(1), default)
        );
}
