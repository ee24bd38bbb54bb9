using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

[TestFixtureSource(typeof(TestEngines))]
public sealed class PayBatchTests(DatabaseProvider provider)
{
    private PayHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await PayHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Prepare_MoreThanABlock_ListsEachOnceInOrderWithTheSumOfTheCases()
    {
        const int Cases = 2 * PayFilling.Block + 7;
        var round = await host.RoundAsync(Cases);

        var batch = await host.PreparedAsync(round);

        var items = await host.ItemsAsync(batch.Id);
        Assert.That(batch.State, Is.EqualTo(PayBatchState.Prepared));
        Assert.That((batch.Count, batch.SumCents), Is.EqualTo((Cases, Cases * PayHost.Amount)));
        Assert.That(items.Select(item => item.Seq), Is.EqualTo(Enumerable.Range(1, Cases)));
        Assert.That(items.Select(item => item.CaseId).Distinct().Count(), Is.EqualTo(Cases));
        Assert.That(batch.Digest, Does.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public async Task Prepare_WithALimit_LeavesTheRestToTheNextBatch()
    {
        var round = await host.RoundAsync(10);

        var first = await host.PreparedAsync(round, limit: 6);
        var second = await host.PreparedAsync(round);

        Assert.That((first.Count, second.Count), Is.EqualTo((6, 4)));
        var cases = (await host.ItemsAsync(first.Id)).Concat(await host.ItemsAsync(second.Id));
        Assert.That(cases.Select(item => item.CaseId).Distinct().Count(), Is.EqualTo(10));
    }

    /// <summary>Two WeChats turned out to be one person's: the other case is paid, or about to be.</summary>
    [Test]
    public async Task Case_ThatGaveWayToAnother_IsNeitherListedNorFrozen()
    {
        var listed = await host.RoundAsync(3);
        var batch = await host.PreparedAsync(listed);
        var given = (await host.ItemsAsync(batch.Id))[1].CaseId;
        await GiveWayAsync(given);
        await host.ConfirmAsync(batch, host.Checker);
        await host.AdvanceAsync(batch.Id);
        var unlisted = await host.RoundAsync(2);
        await GiveWayAsync(
            await host.Cards.AskAsync(
                (UnionDbContext db) =>
                    db.Set<Case>()
                        .Where(one => one.Round == unlisted.Round)
                        .Select(one => one.Id)
                        .FirstAsync()
            )
        );

        var next = await host.PreparedAsync(unlisted);

        var item = (await host.ItemsAsync(batch.Id)).Single(one => one.CaseId == given);
        Assert.That(item.State, Is.EqualTo(PayItemState.Dropped));
        Assert.That(next.Count, Is.EqualTo(1));

        Task<int> GiveWayAsync(CaseId id) =>
            host.Cards.AskAsync(
                (UnionDbContext db) =>
                    db.Set<Case>()
                        .Where(one => one.Id == id)
                        .ExecuteUpdateAsync(set =>
                            set.SetProperty(one => one.OnceKey, (string?)null)
                        )
            );
    }

    [Test]
    public async Task Prepare_TenBatchesAtOnce_NoCaseStandsInTwo()
    {
        const int Cases = 700;
        var round = await host.RoundAsync(Cases);

        var batches = await AtOnceAsync(
            10,
            async _ =>
            {
                var begun = await host.PrepareAsync(round);
                if (begun.Succeeded)
                {
                    await host.AdvanceAsync(begun.Value);
                }
                return begun;
            }
        );

        var items = new List<PayItem>();
        foreach (var begun in batches.Where(one => one.Succeeded))
        {
            var batch = await host.BatchAsync(begun.Value);
            var own = await host.ItemsAsync(begun.Value);
            Assert.That(batch.IsMoving, Is.False);
            Assert.That(own, Has.Count.EqualTo(batch.Count));
            items.AddRange(own);
        }
        Assert.That(items, Has.Count.EqualTo(Cases));
        Assert.That(items.Select(item => item.CaseId).Distinct().Count(), Is.EqualTo(Cases));
    }

    [Test]
    public async Task Advance_OneBatchByFourAtOnce_IsListedAsByOne()
    {
        const int Cases = 1000;
        var round = await host.RoundAsync(Cases);
        var begun = (await host.PrepareAsync(round)).Value;

        await AtOnceAsync(
            4,
            async _ =>
            {
                await host.AdvanceAsync(begun);
                return 0;
            }
        );

        var batch = await host.BatchAsync(begun);
        Assert.That((batch.Count, batch.State), Is.EqualTo((Cases, PayBatchState.Prepared)));
        Assert.That(await host.ItemsAsync(begun), Has.Count.EqualTo(Cases));
    }

    [Test]
    public async Task Prepare_CardLostLeftOrTwice_StaysOutWithTheReason()
    {
        var round = await host.RoundAsync(3);
        var members = await MembersOfAsync(round);
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var card = await db.Set<MemberCard>().SingleAsync(one => one.MemberId == members[0]);
            card.ChangeStatus(MemberCardStatus.Lost);
            await db.SaveChangesAsync();
        });
        await host.Cards.ExecuteAsync(
            $"UPDATE members_members SET state = 3 WHERE id = {IdOf(members[1].Value)}"
        );

        var batch = await host.PreparedAsync(round);

        var left = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PayLeftOut>().Where(one => one.BatchId == batch.Id).ToListAsync()
        );
        Assert.That((batch.Count, batch.LeftOut), Is.EqualTo((1, 2)));
        Assert.That(
            left.Select(one => one.Why),
            Is.EquivalentTo([PayStop.NoCard, PayStop.NotInMembership])
        );
        // The next day's batch looks again.
        Assert.That((await host.PreparedAsync(round)).LeftOut, Is.EqualTo(2));
    }

    [Test]
    public async Task Confirm_ByTheMaker_IsRefused()
    {
        var batch = await host.PreparedAsync(await host.RoundAsync(1));

        var said = await host.ConfirmAsync(batch, host.Maker);

        Assert.That(said.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
    }

    [Test]
    public async Task Confirm_AmountAlteredInTheDatabase_IsFoundOut()
    {
        var round = await host.RoundAsync(3);
        var batch = await host.PreparedAsync(round);
        await host.Cards.ExecuteAsync(
            $"UPDATE cases_pay_items SET amount_cents = 999999 WHERE batch_id = {IdOf(batch.Id.Value)} AND seq = 2"
        );

        var said = await host.ConfirmAsync(batch, host.Checker);

        Assert.That(said.Refusal, Is.EqualTo(PaymentRefusals.DigestDiffers));
    }

    [Test]
    public async Task Confirm_TwentyAtOnce_IsConfirmedOnceAndAllCasesAreBatched()
    {
        const int Cases = 400;
        var round = await host.RoundAsync(Cases);
        var batch = await host.PreparedAsync(round);

        var said = await AtOnceAsync(20, _ => host.ConfirmAsync(batch, host.Checker));
        await host.AdvanceAsync(batch.Id);

        var frozen = await host.BatchAsync(batch.Id);
        Assert.That(said.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(frozen.State, Is.EqualTo(PayBatchState.Frozen));
        Assert.That(frozen.Digest, Is.EqualTo(batch.Digest));
        Assert.That((await host.StatesAsync(round))[CaseState.Batched], Is.EqualTo(Cases));
    }

    [Test]
    public async Task Freeze_CardReplacedSinceItWasListed_IsTakenOutAndPaidAnotherTime()
    {
        var round = await host.RoundAsync(2);
        var batch = await host.PreparedAsync(round);
        var item = (await host.ItemsAsync(batch.Id))[0];
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var card = await db.Set<MemberCard>().SingleAsync(one => one.Id == item.CardId);
            card.ChangeStatus(MemberCardStatus.Lost);
            await db.SaveChangesAsync();
        });

        await host.ConfirmAsync(batch, host.Checker);
        await host.AdvanceAsync(batch.Id);

        var frozen = await host.BatchAsync(batch.Id);
        var states = await host.StatesAsync(round);
        Assert.That((frozen.DueCount, frozen.DueCents), Is.EqualTo((1, PayHost.Amount)));
        Assert.That((await host.ItemsAsync(batch.Id))[0].Stop, Is.EqualTo(PayStop.NoCard));
        Assert.That((states[CaseState.Approved], states[CaseState.Batched]), Is.EqualTo((1, 1)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Dissolve_BeforeAnyFile_GivesAllCasesBack(bool frozen)
    {
        const int Cases = PayFilling.Block + 5;
        var round = await host.RoundAsync(Cases);
        var batch = frozen ? await host.FrozenAsync(round) : await host.PreparedAsync(round);

        var said = await host.DissolveAsync(batch.Id);
        await host.AdvanceAsync(batch.Id);

        Assert.That(said.Refusal, Is.Null);
        Assert.That((await host.BatchAsync(batch.Id)).State, Is.EqualTo(PayBatchState.Dissolved));
        Assert.That((await host.StatesAsync(round))[CaseState.Approved], Is.EqualTo(Cases));
        Assert.That((await host.PreparedAsync(round)).Count, Is.EqualTo(Cases));
    }

    [Test]
    public async Task Dissolve_AfterAFileWasTaken_IsRefused()
    {
        var batch = await host.ExportedAsync(await host.RoundAsync(1));

        var said = await host.DissolveAsync(batch.Id);

        Assert.That(said.Refusal, Is.EqualTo(PaymentRefusals.CannotDissolve));
    }

    private Task<List<Domain.Members.MemberId>> MembersOfAsync(PayRoundOf round) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Domain.Cases.Case>()
                    .Where(one => one.Round == round.Round)
                    .OrderBy(one => one.Id)
                    .Select(one => one.MemberId!.Value)
                    .ToListAsync()
        );

    private string IdOf(Guid id) =>
        provider == DatabaseProvider.Sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";
}
