using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Subsidies;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What a person reads about his cases, and what becomes of them when he wants to be forgotten.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseErasureTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Erase_WithADraft_DeletesItWithItsPhotos()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, await host.SeasonAsync());

        var held = await EraseAsync(fan);

        Assert.That(held, Is.EqualTo(new HeldData(2)));
        Assert.That(await CountAsync<Case>(one => one.Id == id), Is.Zero);
        Assert.That(await CountAsync<Material>(one => one.CaseId == id), Is.Zero);
        Assert.That((await EraseAsync(fan)).Erased, Is.Zero, "repeated, nothing is left");
    }

    [Test]
    public async Task Erase_WithARefusedCase_EmptiesItAndItStillCounts()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season, reading: ClaimSteps.Ticket());
        var why = await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Rejected,
            new CaseRemark(null, null, "不是从外地回来的")
        );
        Assert.That(why.Refusal, Is.Null);

        var held = await EraseAsync(fan);

        Assert.That(held, Is.EqualTo(new HeldData(1)));
        var one = await host.CaseAsync(id);
        Assert.That((one.State, one.ErasedAt), Is.EqualTo((CaseState.Rejected, (object)Now)));
        Assert.That(one.OpenForm(await VaultAsync()), Is.EqualTo("{}"));
        Assert.That(await CountAsync<CaseRevision>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseEvent>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseCheck>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<CaseKey>(row => row.CaseId == id), Is.Zero);
        Assert.That(await CountAsync<Material>(row => row.CaseId == id), Is.Zero);
        Assert.That(
            await CountAsync<CaseReview>(row => row.CaseId == id && row.Remarks == "[]"),
            Is.EqualTo(1)
        );
        Assert.That((await AppealAsync(fan, id)).Succeeded, Is.False);
        var scope = new StaffScope([(await host.CityAsync()).Path]);
        var shown = await host.Cards.AskAsync(
            (CaseDeskQueries cases) => cases.FindAsync(scope, id, default)
        );
        Assert.That(shown!.Facts.Single().Value, Does.Contain("已清空"));
        Assert.That(shown.Materials, Is.Empty);
        // The member's one claim of the season was this one.
        Assert.That(
            (await host.OpenAsync(fan, season)).Refusal,
            Is.EqualTo(CaseRefusals.AlreadyApplied)
        );
    }

    [Test]
    public async Task Erase_WithAWithdrawnCase_LeavesNobodyBehindIt()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, await host.SeasonAsync());
        await host.Cards.DoAsync<WithdrawCase>(use => use.ExecuteAsync(fan, id, Now, default));

        await EraseAsync(fan);

        Assert.That((await host.CaseAsync(id)).MemberId, Is.Null);
    }

    [Test]
    public async Task Erase_WithCasesUnderWayAndGranted_KeepsThemWhole()
    {
        var fan = await host.ApplicantAsync();
        var granted = await host.InReviewAsync(fan, await host.SeasonAsync());
        Assert.That((await host.ApproveAsync(granted)).Value, Is.EqualTo(CaseState.Approved));
        var running = await host.InReviewAsync(fan, await host.SeasonAsync());

        var held = await EraseAsync(fan);

        Assert.That(held, Is.EqualTo(new HeldData(0, "cases under way and granted")));
        foreach (var id in (CaseId[])[granted, running])
        {
            Assert.That((await host.CaseAsync(id)).ErasedAt, Is.Null);
            Assert.That(await CountAsync<CaseRevision>(row => row.CaseId == id), Is.EqualTo(1));
            Assert.That(await CountAsync<Material>(row => row.CaseId == id), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task PicturesTakenBack_OfADraft_AreDeletedAndTheFormStays()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, await host.SeasonAsync());

        await EraseAsync(fan, PersonalDataKinds.Pictures, closed: false);

        Assert.That(await CountAsync<Material>(one => one.CaseId == id), Is.Zero);
        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.Draft));
    }

    [Test]
    public async Task OwnData_OfAMemberWithCases_TellsWhatWasFilledInAndWhatWouldStay()
    {
        var fan = await host.ApplicantAsync();
        var sent = await host.InReviewAsync(fan, await host.SeasonAsync());
        await host.FilledAsync(fan, await host.SeasonAsync());
        var number = (await host.CaseAsync(sent)).Number;
        var person = await host.Cards.PersonAsync(fan);

        var (told, terms) = await host.Cards.InScopeAsync(async services =>
        {
            var (sections, found) = (new List<OwnDataSection>(), new List<ErasureTerms>());
            foreach (var room in services.GetServices<IOwnData>())
            {
                sections.AddRange(await room.DescribeAsync(person, Now, default));
                found.Add(await room.FindTermsAsync(person, default));
            }
            return (sections, found);
        });

        var lines = told.Single(one => one.Title == $"平安返厦补贴 {number}").Lines;
        Assert.That(lines[0], Is.EqualTo("2026-11-23 开始，审核中"));
        Assert.That(lines, Has.Some.Contains("湖南省"));
        Assert.That(terms.SelectMany(one => one.Deleted), Has.Some.Contains("没有提交的申请"));
        Assert.That(
            terms.SelectMany(one => one.Kept),
            Has.Some.Contains("正在办理和已经办成的申请")
                .And.Some.Contains("1 件平安返厦补贴还在办理")
        );
    }

    [Test]
    public async Task Unbind_WithACaseUnderWay_IsToldOfIt()
    {
        var fan = await host.ApplicantAsync();
        await host.InReviewAsync(fan, await host.SeasonAsync());

        var open = await host.Cards.AskAsync(
            (ReviewUnbinding review) => review.ExecuteAsync(fan, default)
        );

        Assert.That(open, Is.EqualTo(["1 件平安返厦补贴还在办理"]));
    }

    private async Task<HeldData> EraseAsync(
        FanIdentity fan,
        PersonalDataKinds kinds = PersonalDataKinds.All,
        bool closed = true
    )
    {
        var person = await host.Cards.PersonAsync(fan);
        return await host.Cards.InScopeAsync(async services =>
        {
            var held = await services
                .GetServices<IPersonalDataHolder>()
                .Single(one => one.Room == "cases")
                .EraseAsync(new(fan, null, person, kinds, closed, Now), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return held;
        });
    }

    private Task<Outcome<CaseId>> AppealAsync(FanIdentity fan, CaseId id) =>
        host.Cards.AskAsync(
            (AppealCase appeal) => appeal.ExecuteAsync(fan, id, "我认为应当通过", Now, default)
        );

    private Task<int> CountAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, bool>> which)
        where TRow : class =>
        host.Cards.AskAsync((UnionDbContext db) => db.Set<TRow>().CountAsync(which));

    private Task<IPersonalDataVault> VaultAsync() =>
        host.Cards.AskAsync((IPersonalDataVault vault) => Task.FromResult(vault));
}
