using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases.Payments;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What is over goes by its age: a year where nothing came of it, three where something was granted or listed for paying.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class AgedCaseTests(DatabaseProvider provider)
{
    private static readonly CaseRemark Blurred = new(null, "ticket-blurred", "");

    private PayHost pays = null!;
    private CaseHost host = null!;
    private Season season = null!;

    [SetUp]
    public async Task AHost()
    {
        pays = await PayHost.StartAsync(provider);
        host = pays.Cases;
        season = await host.SeasonAsync();
    }

    [TearDown]
    public async Task Stop() => await (pays?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Refused_AYearAgo_IsEmptiedOnce()
    {
        var id = await InReviewAsync();
        await host.DecideAsync(await host.ReviewerAsync(), id, ReviewVerdict.Rejected, Blurred);

        await RetireAsync(Now.AddYears(1));
        Assert.That(await IsWholeAsync(id), "the year is not over");
        await AtOnceAsync(3, _ => RetireAsync(Now.AddYears(1).AddDays(1)));

        await IsEmptyAsync(id);
        var lines = await CountAsync<AuditRow>(row =>
            row.Act == "cases.aged-out" && row.Subject == $"case:{id.Value}"
        );
        Assert.That(lines, Is.EqualTo(1));
    }

    [Test]
    public async Task Paid_ThreeYearsAgo_LosesItsContentAndKeepsItsFigures()
    {
        var id = await InReviewAsync();
        Assert.That((await host.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
        await PayAsync();
        var before = await host.CaseAsync(id);
        Assert.That(before.State, Is.EqualTo(CaseState.Paid));

        await RetireAsync(Now.AddYears(3));
        Assert.That(await IsWholeAsync(id), "the third year is not over");
        await RetireAsync(Now.AddYears(3).AddDays(1));

        await IsEmptyAsync(id);
        var after = await host.CaseAsync(id);
        Assert.That(
            (after.State, after.Number, after.AmountCents, after.UnitId, after.MemberId),
            Is.EqualTo(
                (CaseState.Paid, before.Number, before.AmountCents, before.UnitId, before.MemberId)
            )
        );
        Assert.That(await CountAsync<PayItem>(item => item.CaseId == id), Is.EqualTo(1));
    }

    [Test]
    public async Task Refused_AfterItWasListedForPaying_IsKeptAsLongAsWhatWasPaid()
    {
        var id = await InReviewAsync();
        await host.ApproveAsync(id);
        await pays.FrozenAsync(Round);
        var number = (await host.CaseAsync(id)).Number;
        var dropped = await host.Cards.AskAsync(
            (DropFromPayment drop) =>
                drop.ExecuteAsync(pays.Maker, new(number, "会员去世，由工会结算"), Now, default)
        );
        Assert.That(dropped.Value, Is.EqualTo(CaseState.Rejected));

        await RetireAsync(Now.AddYears(2));
        Assert.That(await IsWholeAsync(id));
        await RetireAsync(Now.AddYears(3).AddDays(1));

        await IsEmptyAsync(id);
    }

    [Test]
    public async Task UnderWayOrUnpaid_HoweverOld_StaysWhole()
    {
        var open = await InReviewAsync();
        var unpaid = await InReviewAsync();
        await host.ApproveAsync(unpaid);

        await RetireAsync(Now.AddYears(20));

        Assert.That(await IsWholeAsync(open));
        Assert.That(await IsWholeAsync(unpaid));
    }

    private PayRoundOf Round => new(season.Round, season.FundId!.Value);

    private async Task<CaseId> InReviewAsync() =>
        await host.InReviewAsync(await host.ApplicantAsync(), season);

    private async Task PayAsync()
    {
        var batch = await pays.ExportedAsync(Round);
        var items = await pays.ItemsAsync(batch.Id);
        await pays.BringAsync(batch.Id, items.Select(item => (item.Id, "成功")));
    }

    private async Task<bool> RetireAsync(DateTimeOffset now)
    {
        await host.Cards.DoAsync<CaseUpkeep>(upkeep => upkeep.RetireAsync(now, default));
        return true;
    }

    private async Task<bool> IsWholeAsync(CaseId id) =>
        (await host.CaseAsync(id)).ErasedAt is null
        && await CountAsync<CaseRevision>(row => row.CaseId == id) == 1
        && await CountAsync<Material>(row => row.CaseId == id) == 1;

    private async Task IsEmptyAsync(CaseId id)
    {
        var one = await host.CaseAsync(id);
        Assert.That(one.ErasedAt, Is.Not.Null);
        var form = await host.Cards.AskAsync(
            (IPersonalDataVault vault) => Task.FromResult(one.OpenForm(vault))
        );
        Assert.That(form, Is.EqualTo("{}"));
        Assert.That(await CountAsync<CaseRevision>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<Material>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseEvent>(row => row.CaseId == id), Is.Zero);
    }

    private Task<int> CountAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, bool>> which)
        where TRow : class =>
        host.Cards.AskAsync((UnionDbContext db) => db.Set<TRow>().CountAsync(which));
}
