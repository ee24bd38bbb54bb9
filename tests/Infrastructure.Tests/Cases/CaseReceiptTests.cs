using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>Handed in twice it is the same receipt, however far the case went meanwhile.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseReceiptTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Submit_AgainWhenItIsApproved_IsTheSameReceipt()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, await host.SeasonAsync());
        var first = await host.SubmitAsync(fan, id);
        await host.CheckAsync(id);
        Assert.That((await host.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));

        var again = await host.SubmitAsync(fan, id, Now.AddMinutes(5));

        Assert.That(again.Refusal, Is.Null);
        Assert.That(again.Value, Is.EqualTo(first.Value));
        Assert.That((await host.CaseAsync(id)).Revision, Is.EqualTo(1));
    }

    [Test]
    public async Task Submit_AgainWhenItIsPaidOrRefused_IsItsReceipt(
        [Values(CaseState.Batched, CaseState.Paid, CaseState.Rejected)] CaseState state
    )
    {
        var (fan, id) = await MadeAsync(state);

        var again = await host.SubmitAsync(fan, id);

        Assert.That(again.Refusal, Is.Null);
        Assert.That(again.Value.Number, Is.EqualTo((await host.CaseAsync(id)).Number));
    }

    [Test]
    public async Task Submit_AfterTakingItBack_IsRefused()
    {
        var (fan, id) = await MadeAsync(CaseState.Submitted);
        await host.Cards.AskAsync(
            (WithdrawCase withdraw) => withdraw.ExecuteAsync(fan, id, Now, default)
        );

        var again = await host.SubmitAsync(fan, id);

        Assert.That(again.Refusal, Is.EqualTo(CasesRefusals.NotEditable));
    }

    private async Task<(FanIdentity Fan, CaseId Id)> MadeAsync(CaseState state)
    {
        var fan = await host.ApplicantAsync();
        var person = await host.Cards.PersonAsync(fan);
        return (fan, await host.MadeAsync(person, await host.SeasonAsync(), state));
    }
}
