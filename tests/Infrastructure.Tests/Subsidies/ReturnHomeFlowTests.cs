using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>A claim through its use cases, as all faces call them.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ReturnHomeFlowTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Claim_WithoutACard_SaysToBindOne()
    {
        var opened = await host.OpenAsync(Fan(900_001), await host.SeasonAsync());

        Assert.That(opened.Refusal, Is.EqualTo(SubsidiesRefusals.CardNeeded));
    }

    [Test]
    public async Task Claim_Whole_GoesThroughBothLevelsAndReservesItsTiersAmount()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season);

        var said = await host.ApproveAsync(id);

        Assert.That(said.Value, Is.EqualTo(CaseState.Approved));
        Assert.That((await host.FundAsync(season)).ReservedCents, Is.EqualTo(250_00));
        var story = await host.Cards.AskAsync(
            (CaseQueries cases) => cases.FindAsync(fan, id, Now, default)
        );
        Assert.That(
            story!.Events.Select(one => one.State),
            Is.EqualTo([
                CaseState.Submitted,
                CaseState.InReview,
                CaseState.InReview,
                CaseState.Approved,
            ])
        );
    }

    [Test]
    public async Task Claim_Returned_KeepsNumberAndOldPhotosAndIsHandedInAgain()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season);
        var before = await host.CaseAsync(id);
        var reviewer = await host.ReviewerAsync();

        await host.DecideAsync(
            reviewer,
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-blurred", "")
        );
        var draft = (await host.OpenAsync(fan, season)).Value;
        var photo = await host.PhotoAsync(fan);
        await host.SaveAsync(fan, id, CaseHost.WholeForm, photo);
        var receipt = await host.SubmitAsync(fan, id);
        await host.CheckAsync(id);

        Assert.That(draft.Id, Is.EqualTo(id));
        Assert.That(draft.Remarks.Select(one => one.Field), Is.EqualTo([ReturnHomeFields.Ticket]));
        Assert.That(receipt.Value.Number, Is.EqualTo(before.Number));
        var revisions = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<CaseRevision>()
                    .AsNoTracking()
                    .Where(one => one.CaseId == id)
                    .OrderBy(one => one.Number)
                    .ToListAsync()
        );
        var photos = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Material>().AsNoTracking().Where(one => one.CaseId == id).ToListAsync()
        );
        Assert.That(revisions, Has.Count.EqualTo(2));
        Assert.That(photos, Has.Count.EqualTo(2));
        Assert.That(revisions[0].MaterialIds, Does.Not.Contain(photo.Value));
        Assert.That(revisions[1].MaterialIds, Is.EqualTo([photo.Value]));
    }

    [Test]
    public async Task Photo_SentInTheChatWhileThePageStoodOpen_IsNotTakenAway()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = (await host.OpenAsync(fan, season)).Value.Id;
        var (chat, page) = (await host.PhotoAsync(fan), await host.PhotoAsync(fan));
        await host.SaveAsync(fan, id, CaseHost.WholeForm, chat);

        await SaveOnThePageAsync(shown: []);
        Assert.That(await PhotosAsync(), Is.EquivalentTo([chat, page]));
        await SaveOnThePageAsync(shown: [chat, page]);
        Assert.That(await PhotosAsync(), Is.EqualTo([page]), "deleted by who saw it");

        Task<Outcome<CaseDraft>> SaveOnThePageAsync(MaterialId[] shown) =>
            host.Cards.AskAsync(
                (SaveCaseDraft save) =>
                    save.ExecuteAsync(
                        fan,
                        new(id, CaseHost.WholeForm.Write(), "sent", [page], shown),
                        Now,
                        default
                    )
            );
        Task<List<MaterialId>> PhotosAsync() =>
            host.Cards.AskAsync(
                (UnionDbContext db) =>
                    db.Set<Material>()
                        .Where(one => one.CaseId == id)
                        .Select(one => one.Id)
                        .ToListAsync()
            );
    }

    [Test]
    public async Task Claim_ApprovedByOnePersonOnBothLevels_IsRefused()
    {
        var id = await host.InReviewAsync(await host.ApplicantAsync(), await host.SeasonAsync());
        var reviewer = await host.ReviewerAsync();
        await host.DecideAsync(reviewer, id, ReviewVerdict.Approved);

        var again = await host.DecideAsync(reviewer, id, ReviewVerdict.Approved);

        Assert.That(again.Refusal, Is.EqualTo(DeskRefusals.MustStandBack));
    }

    [Test]
    public async Task Invoice_OfAnotherClaim_OpensADisputeOnBothAndBlocksNeither()
    {
        var season = await host.SeasonAsync();
        var form = CaseHost.WholeForm with { Invoice = "25990001234567890123" };
        var first = await host.InReviewAsync(await host.ApplicantAsync(), season, form);

        var second = await host.InReviewAsync(await host.ApplicantAsync(), season, form);

        Assert.That((await host.CaseAsync(first)).IsSuspicious);
        Assert.That((await host.CaseAsync(second)).IsSuspicious);
        Assert.That((await host.ApproveAsync(second)).Value, Is.EqualTo(CaseState.Approved));
    }

    [Test]
    public async Task Photo_SameAsAnotherPersons_IsASuspicionAndNoRefusal()
    {
        var season = await host.SeasonAsync();
        var sha = new string('a', 60) + "0001";
        var ids = new List<CaseId>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var fan = await host.ApplicantAsync();
            var draft = (await host.OpenAsync(fan, season)).Value;
            await host.SaveAsync(
                fan,
                draft.Id,
                CaseHost.WholeForm,
                await host.PhotoAsync(fan, sha256: sha)
            );
            await host.SubmitAsync(fan, draft.Id);
            await host.CheckAsync(draft.Id);
            ids.Add(draft.Id);
        }

        Assert.That((await host.CaseAsync(ids[1])).IsSuspicious);
        Assert.That((await host.CaseAsync(ids[1])).State, Is.EqualTo(CaseState.InReview));
    }
}
