using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.Infrastructure.Tests.Subsidies;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>A case counts for the member who hands it in, once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ClaimCauseTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Submit_TenTimesAtOnce_CountsOnce()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, await host.SeasonAsync());

        var receipts = await AtOnceAsync(10, _ => host.SubmitAsync(fan, id));

        Assert.That(receipts.All(one => one.Succeeded));
        Assert.That(await host.Cards.CountedAsync(fan, InteractionKind.Claim), Is.EqualTo(1));
    }

    [Test]
    public async Task Submit_AgainAfterItCameBack_GivesNothingNew()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(
            fan,
            await host.SeasonAsync(),
            reading: ClaimSteps.Ticket()
        );
        var returned = await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, null, "请补一张清楚的车票")
        );
        Assert.That(returned.Refusal, Is.Null);

        var again = await host.SubmitAsync(fan, id, Now.AddHours(2));

        Assert.That(again.Refusal, Is.Null);
        Assert.That(await host.Cards.CountedAsync(fan, InteractionKind.Claim), Is.EqualTo(1));
    }

    [Test]
    public async Task Submit_ThatIsRefused_CountsNothing()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, await host.SeasonAsync());

        var late = await host.SubmitAsync(fan, id, Now.AddDays(60));

        Assert.That(late.Succeeded, Is.False);
        Assert.That(await host.Cards.CountedAsync(fan, InteractionKind.Claim), Is.Zero);
    }
}
