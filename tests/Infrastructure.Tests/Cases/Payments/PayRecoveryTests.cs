using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>What is taken out of payment, before the bank has it and after it was paid.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PayRecoveryTests(DatabaseProvider provider)
{
    private PayHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await PayHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Recover_ConfirmedBySecondPerson_GivesTheFundItsMoneyBack()
    {
        var (round, number) = await PaidAsync();
        var asked = await AskAsync(number);
        var twice = await AskAsync(number);

        var own = await RecoverAsync(host.Maker, asked.Value);
        var both = await AtOnceAsync(5, _ => RecoverAsync(host.Checker, asked.Value));

        Assert.That(twice.Refusal, Is.EqualTo(PaymentRefusals.AlreadyAsked));
        Assert.That(own.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(both.Count(one => one.Succeeded), Is.EqualTo(1));
        var fund = await host.FundAsync(round);
        Assert.That((fund.PaidCents, fund.ReservedCents), Is.EqualTo((0L, 0L)));
        Assert.That((await host.StatesAsync(round)).Keys, Is.EqualTo([CaseState.Recovered]));
        Assert.That(
            (await host.PrepareAsync(round)).Refusal,
            Is.EqualTo(PaymentRefusals.NothingToPay)
        );
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Drop_DeadBeforeThePayment_EndsTheCaseAndFreesItsMoney(bool frozen)
    {
        var round = await host.RoundAsync(2);
        var batch = frozen ? await host.FrozenAsync(round) : await host.PreparedAsync(round);
        var number = await NumberAsync(round);

        var said = await DropAsync(number);

        Assert.That(said.Refusal, Is.Null);
        var after = await host.BatchAsync(batch.Id);
        Assert.That((after.DueCount, after.DueCents), Is.EqualTo((1, PayHost.Amount)));
        Assert.That((await host.FundAsync(round)).ReservedCents, Is.EqualTo(PayHost.Amount));
        Assert.That((await host.StatesAsync(round))[CaseState.Rejected], Is.EqualTo(1));
    }

    [Test]
    public async Task Drop_AfterTheFileWasTaken_IsTooLate()
    {
        var round = await host.RoundAsync(1);
        await host.ExportedAsync(round);

        var said = await DropAsync(await NumberAsync(round));

        Assert.That(said.Refusal, Is.EqualTo(PaymentRefusals.CannotDrop));
    }

    private async Task<(PayRoundOf Round, string Number)> PaidAsync()
    {
        var round = await host.RoundAsync(1);
        var batch = await host.ExportedAsync(round);
        await host.BringAsync(batch.Id, [((await host.ItemsAsync(batch.Id))[0].Id, "成功,")]);
        return (round, await NumberAsync(round));
    }

    private Task<string> NumberAsync(PayRoundOf round) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Domain.Cases.Case>()
                    .Where(one => one.Round == round.Round)
                    .Select(one => one.Number)
                    .FirstAsync()
        );

    private Task<Outcome<CaseState>> DropAsync(string number) =>
        host.Cards.AskAsync(
            (DropFromPayment drop) =>
                drop.ExecuteAsync(host.Maker, new(number, "会员去世，家属申请停发"), Now, default)
        );

    private Task<Outcome<PayRecoveryId>> AskAsync(string number) =>
        host.Cards.AskAsync(
            (AskPayRecovery ask) =>
                ask.ExecuteAsync(host.Maker, new(number, "重复发放，会员已退回"), Now, default)
        );

    private Task<Outcome<PayRecoveryState>> RecoverAsync(StaffActor by, PayRecoveryId id) =>
        host.Cards.AskAsync(
            (RecoverPayment recover) => recover.ExecuteAsync(by, new(id, true), Now, default)
        );
}
