using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Cases.Payments;

public class PayBatchTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 31, 17, 0, 0, TimeSpan.Zero);
    private static readonly StaffAccountId Checker = StaffAccountId.New();

    [Test]
    public void Close_NobodyListed_EndsTheBatch()
    {
        var batch = New();

        batch.Close("digest", Now);

        Assert.That(batch.State, Is.EqualTo(PayBatchState.Dissolved));
        Assert.That(batch.EndedAt, Is.EqualTo(Now));
    }

    [Test]
    public void List_TakesTheAmountFromTheCaseAndTheNextNumber()
    {
        var batch = New();

        var items = (PayItem[])[List(batch, 80_00), List(batch, 250_00)];

        Assert.That(items.Select(item => item.Seq), Is.EqualTo([1, 2]));
        Assert.That(items.Select(item => item.AmountCents), Is.EqualTo([80_00, 250_00]));
        Assert.That((batch.Count, batch.SumCents), Is.EqualTo((2, 330_00)));
    }

    [Test]
    public void List_OverTheLimit_IsABug()
    {
        var batch = New(limit: 1);
        List(batch, 1);

        Assert.That(() => List(batch, 1), Throws.InvalidOperationException);
    }

    [Test]
    public void Drop_KeepsTheListAndLowersWhatIsDue()
    {
        var batch = New();
        var (one, _) = (List(batch, 80_00), List(batch, 250_00));
        batch.Close("digest", Now);

        batch.Drop(one, PayStop.ByStaff);

        Assert.That((batch.Count, batch.SumCents, batch.Digest), Is.EqualTo((2, 330_00, "digest")));
        Assert.That((batch.DueCount, batch.DueCents), Is.EqualTo((1, 250_00)));
    }

    [Test]
    public void Freeze_AllDropped_EndsTheBatch()
    {
        var batch = New();
        var item = List(batch, 80_00);
        batch.Close("digest", Now);
        batch.Confirm(Checker, Now);
        batch.Drop(item, PayStop.NoCard);

        batch.Freeze(Now);

        Assert.That(batch.State, Is.EqualTo(PayBatchState.Dissolved));
    }

    [Test]
    public void Answers_ForAllThatIsDue_SettleIt()
    {
        var batch = New();
        PayItem[] items = [List(batch, 1), List(batch, 2), List(batch, 4)];
        batch.Close("digest", Now);
        batch.Drop(items[2], PayStop.ByStaff);
        batch.Confirm(Checker, Now);
        batch.Freeze(Now);
        batch.Export(1, Now);

        batch.Pay(items[0], 202702, Now);
        var between = batch.State;
        batch.Fail(items[1], "户名不符", Now);

        Assert.That(between, Is.EqualTo(PayBatchState.Exported));
        Assert.That(batch.State, Is.EqualTo(PayBatchState.Settled));
        Assert.That(
            (batch.PaidCents, batch.FailedCents, batch.DroppedCents),
            Is.EqualTo((1, 2, 4))
        );
    }

    [Test]
    public void Pay_Twice_IsABug()
    {
        var batch = Exported(out var item);
        batch.Pay(item, 202702, Now);

        Assert.That(() => batch.Pay(item, 202702, Now), Throws.InvalidOperationException);
    }

    [Test]
    public void Dissolve_AfterAFileWasTaken_IsABug() =>
        Assert.That(() => Exported(out _).Dissolve(), Throws.InvalidOperationException);

    [TestCase(5000, 1)]
    [TestCase(5001, 2)]
    public void Files_HoldFiveThousandEach(int items, int files)
    {
        var batch = New();
        var one = Case(1);
        for (var i = 0; i < items; i++)
        {
            batch.List(one, Card(), 0);
        }

        Assert.That(batch.Files, Is.EqualTo(files));
    }

    /// <summary>The bank cannot have what nobody took.</summary>
    [Test]
    public void Drop_OfAFileThatWasNotTaken_IsPossibleBesideOneThatWas()
    {
        var batch = New();
        var (one, card) = (Case(1), Card());
        PayItem[] items =
        [
            .. Enumerable.Range(0, PayBatch.FileRows + 1).Select(_ => batch.List(one, card, 0)),
        ];
        batch.Close("digest", Now);
        batch.Confirm(Checker, Now);
        batch.Freeze(Now);
        batch.Export(1, Now);

        Assert.That((batch.HasTaken(1), batch.HasTaken(2)), Is.EqualTo((true, false)));
        Assert.That(() => batch.Drop(items[^2], PayStop.NoCard), Throws.InvalidOperationException);
        Assert.That(() => batch.Drop(items[^1], PayStop.NoCard), Throws.Nothing);
    }

    private static PayBatch Exported(out PayItem item)
    {
        var batch = New();
        item = List(batch, 1);
        List(batch, 2);
        batch.Close("digest", Now);
        batch.Confirm(Checker, Now);
        batch.Freeze(Now);
        batch.Export(1, Now);
        return batch;
    }

    private static PayBatch New(int limit = PayBatch.MostItems) =>
        PayBatch.Begin(
            new(Guid.NewGuid()),
            "return-home",
            "round",
            CaseFundId.New(),
            limit,
            StaffAccountId.New(),
            Now
        );

    private static PayItem List(PayBatch batch, long cents) => batch.List(Case(cents), Card(), 0);

    private static PayoutCard Card() =>
        new(MemberId.New(), MemberCardId.New(), new string('a', 64), IsHeld: false);

    private static Case Case(long cents)
    {
        var applicant = new CaseApplicant(PersonId.New(), MemberId.New(), new(Guid.NewGuid()), "/");
        var one = Domain.Cases.Case.Begin(
            new PlainKind(),
            "round",
            applicant,
            new("{}", "once", false, Now),
            CaseChannel.Page,
            null,
            new PlainVault(),
            Now
        );
        one.Submit(new(cents, "", [], Fund: CaseFundId.New()), applicant, Now);
        return one;
    }
}
