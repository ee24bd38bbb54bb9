using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What was under way when its person was erased: it goes on, and its content goes once nothing came of it.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ForgottenCaseTests(DatabaseProvider provider)
{
    private static readonly DateTimeOffset Unheard =
        Now + CaseAppeals.Within.Add(TimeSpan.FromMinutes(1));

    private static int fans = 660_000;

    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Refused_AfterTheErasure_IsEmptiedOnceNobodyMayObject()
    {
        var (_, id) = await ErasedAsync();
        await EndAsync(id, ReviewVerdict.Rejected);

        await TidyAsync(Now.AddDays(14));
        Assert.That(await IsWholeAsync(id), "the counter may still object for the member");
        await AtOnceAsync(3, _ => TidyAsync(Unheard));
        await TidyAsync(Unheard.AddHours(1));

        await IsEmptyAsync(id, CaseState.Rejected, Unheard);
    }

    [Test]
    public async Task Lapsed_AfterTheErasure_IsEmptiedWithTheNextRound()
    {
        var (_, id) = await ErasedAsync();
        await EndAsync(id, ReviewVerdict.Returned);
        var until = (await host.CaseAsync(id)).OpenUntil!.Value;
        await TidyAsync(until);
        Assert.That(await IsWholeAsync(id), "it may be corrected");
        await host.Cards.AskAsync((LapseCase lapse) => lapse.ExecuteAsync(id, until, default));

        await TidyAsync(until);

        await IsEmptyAsync(id, CaseState.Lapsed, until);
    }

    [Test]
    public async Task Granted_AfterTheErasure_StaysWhole()
    {
        var (_, id) = await ErasedAsync();
        Assert.That((await host.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));

        await TidyAsync(Unheard);

        Assert.That(await IsWholeAsync(id));
    }

    [Test]
    public async Task Refused_OfAMemberWhoBoundAnew_IsHisAndStaysWhole()
    {
        var (someone, id) = await ErasedAsync();
        var fan = Fan(Interlocked.Increment(ref fans));
        await host.Cards.BindAsync(fan, someone);
        await EndAsync(id, ReviewVerdict.Rejected);

        await TidyAsync(Unheard);

        Assert.That(await IsWholeAsync(id));
        Assert.That(
            (await host.CaseAsync(id)).PersonId,
            Is.EqualTo(await host.Cards.PersonAsync(fan))
        );
    }

    [Test]
    public async Task Refused_OfSomebodyWithWeChatOrWithout_StaysWhole()
    {
        var season = await host.SeasonAsync();
        var own = await host.InReviewAsync(await host.ApplicantAsync(), season);
        var officer = await host.ReviewerAsync();
        var counter = await host.FiledAsync(officer, season, await host.MemberAsync());
        foreach (var id in (CaseId[])[own, counter])
        {
            await EndAsync(id, ReviewVerdict.Rejected);
        }

        await TidyAsync(Unheard);

        Assert.That(await IsWholeAsync(own));
        Assert.That(await IsWholeAsync(counter), "whom nobody met nobody erased");
    }

    /// <summary>In review when its person wants to be forgotten.</summary>
    private async Task<(DemoPerson Someone, CaseId Id)> ErasedAsync()
    {
        var someone = await host.NobodyAsync();
        var fan = Fan(Interlocked.Increment(ref fans));
        await host.Cards.BindAsync(fan, someone);
        await host.AgreeAsync(fan);
        var id = await host.InReviewAsync(fan, await host.SeasonAsync());
        var erased = await host.Cards.AskAsync(
            (EraseOwnData erase) => erase.ExecuteAsync(fan, Now, default)
        );
        Assert.That(erased.Changed);
        Assert.That(await IsWholeAsync(id));
        return (someone, id);
    }

    private async Task EndAsync(CaseId id, ReviewVerdict verdict)
    {
        var why = new CaseRemark(null, "ticket-blurred", "");
        var said = await host.DecideAsync(await host.ReviewerAsync(), id, verdict, why);
        Assert.That(said.Refusal, Is.Null);
    }

    private async Task<bool> TidyAsync(DateTimeOffset now)
    {
        await host.Cards.DoAsync<CaseUpkeep>(upkeep => upkeep.TidyAsync(now, default));
        return true;
    }

    private async Task<bool> IsWholeAsync(CaseId id) =>
        (await host.CaseAsync(id)).ErasedAt is null
        && await CountAsync<CaseRevision>(row => row.CaseId == id) == 1
        && await CountAsync<Material>(row => row.CaseId == id) > 0;

    private async Task IsEmptyAsync(CaseId id, CaseState state, DateTimeOffset at)
    {
        var one = await host.CaseAsync(id);
        Assert.That((one.State, one.ErasedAt), Is.EqualTo((state, (DateTimeOffset?)at)));
        var form = await host.Cards.AskAsync(
            (IPersonalDataVault vault) => Task.FromResult(one.OpenForm(vault))
        );
        Assert.That(form, Is.EqualTo("{}"));
        Assert.That(await CountAsync<Material>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseRevision>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseEvent>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseCheck>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseKey>(row => row.CaseId == id), Is.Zero);
        Assert.That(
            await CountAsync<AuditRow>(row =>
                row.Act == "cases.emptied" && row.Subject == $"case:{id.Value}"
            ),
            Is.EqualTo(1)
        );
    }

    private Task<int> CountAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, bool>> which)
        where TRow : class =>
        host.Cards.AskAsync((UnionDbContext db) => db.Set<TRow>().CountAsync(which));
}
