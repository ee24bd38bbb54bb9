using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

[TestFixtureSource(typeof(TestEngines))]
public sealed class PayReturnTests(DatabaseProvider provider)
{
    private const string Paid = "成功,";
    private const string Failed = "失败,账号状态不正常 6288880000123456";
    private PayHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await PayHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Import_SomePaidSomeFailed_MovesCasesAndTheFundTogether()
    {
        const int Cases = PaySettling.Block + 20;
        var round = await host.RoundAsync(Cases);
        var batch = await host.ExportedAsync(round);
        var items = await host.ItemsAsync(batch.Id);

        await BringAsync(
            batch.Id,
            items.Select(item => (item.Id, item.Seq % 10 == 0 ? Failed : Paid))
        );

        const int No = Cases / 10;
        var settled = await host.BatchAsync(batch.Id);
        var states = await host.StatesAsync(round);
        Assert.That(settled.State, Is.EqualTo(PayBatchState.Settled));
        Assert.That((settled.Paid, settled.Failed), Is.EqualTo((Cases - No, No)));
        Assert.That(states[CaseState.Paid], Is.EqualTo(Cases - No));
        Assert.That(states[CaseState.PayFailed], Is.EqualTo(No));
        var fund = await host.FundAsync(round);
        Assert.That(fund.PaidCents, Is.EqualTo((Cases - No) * PayHost.Amount));
        Assert.That(fund.ReservedCents, Is.EqualTo(Cases * PayHost.Amount));
        var failed = (await host.ItemsAsync(batch.Id)).First(i => i.State == PayItemState.Failed);
        Assert.That(failed.BankReason, Is.EqualTo("账号状态不正常 ****"));
    }

    [Test]
    public async Task Import_TheSameFileAgain_ChangesNothing()
    {
        var round = await host.RoundAsync(20);
        var batch = await host.ExportedAsync(round);
        var items = await host.ItemsAsync(batch.Id);
        var rows = items.Select(item => (item.Id, item.Seq == 3 ? Failed : Paid)).ToList();
        await BringAsync(batch.Id, rows);
        var before = await host.FundAsync(round);

        var again = await BringAsync(batch.Id, rows);

        Assert.That(
            (again.Known, again.Paid, again.Failed, again.Faults),
            Is.EqualTo((20, 0, 0, 0))
        );
        Assert.That((await host.FundAsync(round)).PaidCents, Is.EqualTo(before.PaidCents));
        Assert.That((await host.BatchAsync(batch.Id)).Paid, Is.EqualTo(19));
    }

    [Test]
    public async Task Import_OneFileEightTimesAtOnceOnFourHands_PaysEachOnce()
    {
        const int Cases = 650;
        var round = await host.RoundAsync(Cases);
        var batch = await host.ExportedAsync(round);
        var file = PayHost.File((await host.ItemsAsync(batch.Id)).Select(item => (item.Id, Paid)));

        await AtOnceAsync(
            8,
            async _ =>
            {
                await host.ImportAsync(batch.Id, file);
                await host.AdvanceAsync(batch.Id);
                return 0;
            }
        );
        await host.AdvanceAsync(batch.Id);

        var settled = await host.BatchAsync(batch.Id);
        Assert.That((settled.Paid, settled.State), Is.EqualTo((Cases, PayBatchState.Settled)));
        Assert.That((await host.FundAsync(round)).PaidCents, Is.EqualTo(Cases * PayHost.Amount));
        Assert.That((await host.StatesAsync(round))[CaseState.Paid], Is.EqualTo(Cases));
    }

    [Test]
    public async Task Import_RowsThatCannotBe_AreNamedAndNotApplied()
    {
        var round = await host.RoundAsync(6);
        var batch = await host.ExportedAsync(round);
        var foreign = await host.ExportedAsync(await host.RoundAsync(1));
        var items = await host.ItemsAsync(batch.Id);
        var other = (await host.ItemsAsync(foreign.Id))[0];

        var answer = await BringAsync(
            batch.Id,
            [
                (items[0].Id, Paid),
                (items[0].Id, Paid),
                (items[1].Id, Paid),
                (items[1].Id, "失败,"),
                (items[2].Id, "成功,,1.00"),
                (items[3].Id, "处理中,"),
                (items[4].Id, "成功,,两百"),
                (other.Id, Paid),
                (new PayItemId(Guid.NewGuid()), Paid),
                (items[5].Id, "成功,,250.00"),
            ]
        );

        var rows = await RowsAsync(answer.Id);
        Assert.That(
            rows,
            Is.EqualTo(
                (PayRowOutcome[])
                    [
                        PayRowOutcome.Paid,
                        PayRowOutcome.Repeated,
                        PayRowOutcome.Contradicts,
                        PayRowOutcome.Contradicts,
                        PayRowOutcome.WrongAmount,
                        PayRowOutcome.ResultUnclear,
                        PayRowOutcome.AmountUnreadable,
                        PayRowOutcome.NotInBatch,
                        PayRowOutcome.NotInBatch,
                        PayRowOutcome.Paid,
                    ]
            )
        );
        Assert.That((await host.BatchAsync(batch.Id)).Paid, Is.EqualTo(2));
        Assert.That((await host.BatchAsync(foreign.Id)).Paid, Is.Zero);
    }

    [Test]
    public async Task Import_TheOppositeOfWhatIsBooked_IsNamedAndNotApplied()
    {
        var batch = await host.ExportedAsync(await host.RoundAsync(2));
        var items = await host.ItemsAsync(batch.Id);
        await BringAsync(batch.Id, [(items[0].Id, Paid), (items[1].Id, Failed)]);

        var later = await BringAsync(batch.Id, [(items[0].Id, Failed), (items[1].Id, Paid)]);

        Assert.That(await RowsAsync(later.Id), Is.All.EqualTo(PayRowOutcome.Contradicts));
        Assert.That((await host.BatchAsync(batch.Id)).Paid, Is.EqualTo(1));
    }

    [Test]
    public async Task Import_KilledBetweenTwoBlocks_GoesOnWhereItWas()
    {
        const int Cases = 3 * PaySettling.Block;
        var round = await host.RoundAsync(Cases);
        var batch = await host.ExportedAsync(round);
        var items = await host.ItemsAsync(batch.Id);
        await host.ImportAsync(batch.Id, PayHost.File(items.Select(item => (item.Id, Paid))));

        await host.StepAsync(batch.Id);
        var half = await host.BatchAsync(batch.Id);
        var fund = await host.FundAsync(round);
        var paid = (await host.StatesAsync(round))[CaseState.Paid];
        await host.AdvanceAsync(batch.Id);

        Assert.That((half.Paid, paid), Is.EqualTo((PaySettling.Block, PaySettling.Block)));
        Assert.That(fund.PaidCents, Is.EqualTo(PaySettling.Block * PayHost.Amount));
        Assert.That((await host.BatchAsync(batch.Id)).State, Is.EqualTo(PayBatchState.Settled));
        Assert.That((await host.FundAsync(round)).PaidCents, Is.EqualTo(Cases * PayHost.Amount));
    }

    [Test]
    public async Task Failed_InTheNextBatch_IsTheSecondAttempt()
    {
        var round = await host.RoundAsync(2);
        var batch = await host.ExportedAsync(round);
        var items = await host.ItemsAsync(batch.Id);
        await BringAsync(batch.Id, [(items[0].Id, Paid), (items[1].Id, Failed)]);

        var next = await host.ExportedAsync(round);

        var again = (await host.ItemsAsync(next.Id)).Single();
        Assert.That(again.CaseId, Is.EqualTo(items[1].CaseId));
        Assert.That(again.Attempt, Is.EqualTo(2));
        await BringAsync(next.Id, [(again.Id, Paid)]);
        Assert.That((await host.StatesAsync(round))[CaseState.Paid], Is.EqualTo(2));
    }

    [Test]
    public async Task Import_BrokenFile_IsAppliedNotAtAll()
    {
        var batch = await host.ExportedAsync(await host.RoundAsync(2));
        var items = await host.ItemsAsync(batch.Id);
        byte[] broken =
        [
            .. PayHost.File([(items[0].Id, Paid)]),
            .. "\r\n\"unclosed"u8,
            .. Enumerable.Repeat((byte)'x', 2 << 20),
        ];

        var said = await host.ImportAsync(batch.Id, broken);
        await host.AdvanceAsync(batch.Id);

        Assert.That(said.Refusal?.Code, Is.EqualTo(PaymentRefusals.ReturnEmpty.Code));
        Assert.That((await host.BatchAsync(batch.Id)).Paid, Is.Zero);
    }

    [Test]
    public async Task Import_Gb18030_IsRead()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var batch = await host.ExportedAsync(await host.RoundAsync(1));
        var item = (await host.ItemsAsync(batch.Id))[0];
        var text = Encoding.UTF8.GetString(PayHost.File([(item.Id, "失败,户名不符")]));

        await host.ImportAsync(batch.Id, Encoding.GetEncoding("GB18030").GetBytes(text));
        await host.AdvanceAsync(batch.Id);

        Assert.That((await host.ItemsAsync(batch.Id))[0].BankReason, Is.EqualTo("户名不符"));
    }

    private Task<PayReturn> BringAsync(PayBatchId id, IEnumerable<(PayItemId, string)> rows) =>
        host.BringAsync(id, rows);

    private Task<List<PayRowOutcome>> RowsAsync(PayReturnId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PayReturnRow>()
                    .Where(row => row.ReturnId == id)
                    .OrderBy(row => row.Row)
                    .Select(row => row.Outcome)
                    .ToListAsync()
        );
}
