using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Subsidies;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>Between the last yes and the bank somebody may die, leave or lose the card: the day of payment asks again.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PayDayTests(DatabaseProvider provider)
{
    private PayHost host = null!;
    private Season season = null!;

    [SetUp]
    public async Task AHost()
    {
        host = await PayHost.StartAsync(provider);
        season = await host.Cases.SeasonAsync();
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    private PayRoundOf Round => new(season.Round, season.FundId!.Value);

    /// <summary>The heirs are settled with by the union itself; the case ends, and its money is the fund's again.</summary>
    [Test]
    public async Task DeathBeforePay_IsLeftOutAndVoidedWithItsMoneyGivenBack()
    {
        var (id, member) = await ApprovedAsync();
        await StateAsync(member, MemberState.Left, MemberStateReason.Died);

        var batch = await host.PreparedAsync(Round);
        var one = await host.Cases.CaseAsync(id);
        var dropped = await DropAsync(one.Number);

        Assert.That((batch.Count, batch.LeftOut), Is.EqualTo((0, 1)));
        Assert.That(dropped.Value, Is.EqualTo(CaseState.Rejected));
        Assert.That((await host.Cases.FundAsync(season)).ReservedCents, Is.Zero);
    }

    [Test]
    public async Task LeavingBeforePay_AfterItWasListed_IsTakenOutOfTheBatch()
    {
        var (id, member) = await ApprovedAsync();
        var batch = await host.PreparedAsync(Round);
        await StateAsync(member, MemberState.Left, MemberStateReason.OwnWish);

        await host.ConfirmAsync(batch, host.Checker);
        await host.AdvanceAsync(batch.Id);

        Assert.That((await host.ItemsAsync(batch.Id))[0].Stop, Is.EqualTo(PayStop.NotInMembership));
        Assert.That((await host.Cases.CaseAsync(id)).State, Is.EqualTo(CaseState.Approved));
    }

    /// <summary>Back in membership, the next batch pays what was approved.</summary>
    [Test]
    public async Task LeavingBeforePay_AndComingBack_IsPaidWithTheNextBatch()
    {
        var (_, member) = await ApprovedAsync();
        await StateAsync(member, MemberState.Left, MemberStateReason.LeftEmployer);
        var without = await host.PreparedAsync(Round);
        await StateAsync(member, MemberState.InMembership, MemberStateReason.Returned);

        var with = await host.PreparedAsync(Round);

        Assert.That((without.Count, with.Count), Is.EqualTo((0, 1)));
    }

    /// <summary>Days lie between freezing and the bank.</summary>
    [Test]
    public async Task Export_SomebodyLeftSinceItWasFrozen_IsWithoutHimAndHeWaitsForTheNextBatch()
    {
        var (_, stays) = await ApprovedAsync();
        var (id, member) = await ApprovedAsync();
        var frozen = await host.FrozenAsync(Round);
        await StateAsync(member, MemberState.Left, MemberStateReason.OwnWish);

        var (sent, file) = await host.ExportAsync(frozen.Id, at: Now.AddDays(2));

        Assert.That(sent.Value, Is.EqualTo(1));
        var items = (await host.ItemsAsync(frozen.Id)).ToDictionary(item => item.MemberId);
        var text = Encoding.UTF8.GetString(file);
        Assert.That(text, Does.Contain($"{items[stays].Id.Value}"));
        Assert.That(text, Does.Not.Contain($"{items[member].Id.Value}"));
        Assert.That(items[member].Stop, Is.EqualTo(PayStop.NotInMembership));
        Assert.That((await host.Cases.CaseAsync(id)).State, Is.EqualTo(CaseState.Approved));
        var batch = await host.BatchAsync(frozen.Id);
        Assert.That((batch.Digest, batch.Count, batch.DueCount), Is.EqualTo((frozen.Digest, 2, 1)));
        Assert.That(batch.DueCents, Is.EqualTo(items[stays].AmountCents));
        await host.BringAsync(frozen.Id, [(items[stays].Id, "成功,")]);
        Assert.That((await host.BatchAsync(frozen.Id)).State, Is.EqualTo(PayBatchState.Settled));
    }

    /// <summary>The bank may have the first one.</summary>
    [Test]
    public async Task Export_TheSameFileAfterSomebodyLeft_IsRefusedAndChangesNothing()
    {
        var (_, member) = await ApprovedAsync();
        var batch = await host.ExportedAsync(Round);
        var (again, _) = await host.ExportAsync(batch.Id, at: Now.AddDays(1));
        await StateAsync(member, MemberState.Left, MemberStateReason.OwnWish);

        var (late, file) = await host.ExportAsync(batch.Id, at: Now.AddDays(2));

        Assert.That(again.Value, Is.EqualTo(1));
        Assert.That(late.Refusal, Is.EqualTo(PaymentRefusals.FileOutdated));
        Assert.That(file, Is.Empty);
        Assert.That(
            (await host.ItemsAsync(batch.Id)).Single().State,
            Is.EqualTo(PayItemState.Waiting)
        );
    }

    [Test]
    public async Task Export_NobodyIsLeftToBePaid_EndsTheBatch()
    {
        var (id, member) = await ApprovedAsync();
        var frozen = await host.FrozenAsync(Round);
        await StateAsync(member, MemberState.Left, MemberStateReason.OwnWish);

        var (sent, file) = await host.ExportAsync(frozen.Id, at: Now.AddDays(1));

        Assert.That(sent.Refusal, Is.EqualTo(PaymentRefusals.NobodyLeft));
        Assert.That(file, Is.Empty);
        Assert.That((await host.BatchAsync(frozen.Id)).State, Is.EqualTo(PayBatchState.Dissolved));
        Assert.That((await host.Cases.CaseAsync(id)).State, Is.EqualTo(CaseState.Approved));
    }

    [Test]
    public async Task PrepareAndConfirm_AfterTheLastDayOfPaying_AreRefusedUntilItIsLengthened()
    {
        await ApprovedAsync();
        var batch = await host.PreparedAsync(Round);

        var confirmed = await host.ConfirmAsync(batch, host.Checker, season.PayUntil);
        await host.DissolveAsync(batch.Id);
        await host.AdvanceAsync(batch.Id);
        var late = await host.PrepareAsync(Round, at: season.PayUntil);
        var inTime = await host.PrepareAsync(Round, at: season.PayUntil.AddTicks(-1));

        Assert.That(confirmed.Refusal, Is.EqualTo(PaymentRefusals.PayTimeOver));
        Assert.That(late.Refusal, Is.EqualTo(PaymentRefusals.PayTimeOver));
        Assert.That(inTime.Refusal, Is.Null);
    }

    private async Task<(CaseId Id, MemberId Member)> ApprovedAsync()
    {
        var fan = await host.Cases.ApplicantAsync();
        var id = await host.Cases.InReviewAsync(fan, season);
        Assert.That((await host.Cases.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
        return (id, await host.Cases.MemberOfAsync(fan));
    }

    private Task StateAsync(MemberId id, MemberState state, MemberStateReason reason) =>
        host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var member = await db.Set<Member>().SingleAsync(one => one.Id == id);
            member.ChangeState(state, reason, UnionCalendar.DayOf(Now));
            await db.SaveChangesAsync();
        });

    private Task<Outcome<CaseState>> DropAsync(string number) =>
        host.Cards.AskAsync(
            (DropFromPayment drop) =>
                drop.ExecuteAsync(
                    host.Maker,
                    new(number, "会员去世，由工会和家属结算"),
                    Now,
                    default
                )
        );
}
