using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>Two persons, or two entries of the register, turn out to be one.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseMergeTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Merge_CasesOfTwoSeasons_AllGoToTheOneWhoGoesOn()
    {
        var merge = new PersonMerge(PersonId.New(), PersonId.New());
        var paid = await host.MadeAsync(merge.Absorbed, await host.SeasonAsync(), CaseState.Paid);
        var begun = await host.MadeAsync(merge.Into, await host.SeasonAsync(), CaseState.Draft);
        Assert.That(await ResidueAsync(merge), Is.EqualTo([merge.Absorbed]));

        await MergeAsync(merge);

        Assert.That((await host.CaseAsync(paid)).PersonId, Is.EqualTo(merge.Into));
        Assert.That((await host.CaseAsync(paid)).OnceKey, Is.Not.Null);
        Assert.That((await host.CaseAsync(begun)).State, Is.EqualTo(CaseState.Draft));
        Assert.That(await ResidueAsync(merge), Is.Empty);
    }

    [TestCase(CaseState.Draft, CaseState.Returned)]
    [TestCase(CaseState.Draft, CaseState.Rejected)]
    [TestCase(CaseState.Returned, CaseState.InReview)]
    [TestCase(CaseState.Submitted, CaseState.InReview)]
    [TestCase(CaseState.InReview, CaseState.Approved)]
    [TestCase(CaseState.Approved, CaseState.Batched)]
    public async Task Merge_OfOneSeason_TheFurtherOneStaysAndTheOtherIsWithdrawn(
        CaseState less,
        CaseState more
    )
    {
        foreach (var absorbedHasMore in (bool[])[true, false])
        {
            var season = await host.SeasonAsync();
            var merge = new PersonMerge(PersonId.New(), PersonId.New());
            var (behind, ahead) = absorbedHasMore
                ? (merge.Into, merge.Absorbed)
                : (merge.Absorbed, merge.Into);
            var loser = await host.MadeAsync(behind, season, less);
            var winner = await host.MadeAsync(ahead, season, more);

            await MergeAsync(merge);

            var (kept, other) = (await host.CaseAsync(winner), await host.CaseAsync(loser));
            Assert.That((kept.State, kept.PersonId), Is.EqualTo((more, merge.Into)));
            Assert.That(kept.OnceKey, Is.EqualTo(season.Round));
            Assert.That(
                (other.State, other.PersonId, other.OnceKey),
                Is.EqualTo((CaseState.Withdrawn, merge.Into, (string?)null))
            );
            var reserved = (await host.FundAsync(season)).ReservedCents;
            Assert.That(
                reserved,
                Is.EqualTo(
                    more >= CaseState.Approved && more < CaseState.Rejected ? MadeCases.Cents : 0
                )
            );
            Assert.That(await HistoryAsync(loser), Has.Some.Contains("同样的申请"));
        }
    }

    [Test]
    public async Task Merge_TwoHandedIn_TheFirstStaysAndIsLookedAtByEveryLevel()
    {
        var season = await host.SeasonAsync();
        var first = await host.ApplicantAsync();
        var merge = new PersonMerge(await host.Cards.PersonAsync(first), PersonId.New());
        var late = await host.MadeAsync(merge.Absorbed, season, CaseState.InReview);
        var early = await host.MadeAsync(
            merge.Into,
            season,
            CaseState.InReview,
            at: Now.AddHours(-1)
        );

        await MergeAsync(merge);

        Assert.That((await host.CaseAsync(early)).IsSuspicious);
        Assert.That((await host.CaseAsync(late)).State, Is.EqualTo(CaseState.Withdrawn));
        var told = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<OutboxMessage>()
                    .CountAsync(one => one.DedupeKey.StartsWith($"case:{late.Value:N}"))
        );
        Assert.That(told, Is.EqualTo(1));
    }

    [Test]
    public async Task Merge_TwicePaid_BothStayAndTheHistorySaysSo()
    {
        var season = await host.SeasonAsync();
        var merge = new PersonMerge(PersonId.New(), PersonId.New());
        var first = await host.MadeAsync(merge.Into, season, CaseState.Paid, at: Now.AddHours(-1));
        var second = await host.MadeAsync(merge.Absorbed, season, CaseState.Paid);

        await MergeAsync(merge);

        var (kept, other) = (await host.CaseAsync(first), await host.CaseAsync(second));
        Assert.That((kept.State, other.State), Is.EqualTo((CaseState.Paid, CaseState.Paid)));
        Assert.That((kept.OnceKey, other.OnceKey), Is.EqualTo((season.Round, (string?)null)));
        Assert.That(await HistoryAsync(second), Has.Some.Contains(kept.Number));
        Assert.That((await host.FundAsync(season)).ReservedCents, Is.EqualTo(2 * MadeCases.Cents));
    }

    [Test]
    public async Task Appeal_OfARefusedCaseWhoseOtherCounts_IsNoMore()
    {
        var season = await host.SeasonAsync();
        var merge = new PersonMerge(PersonId.New(), PersonId.New());
        var refused = await host.MadeAsync(merge.Absorbed, season, CaseState.Rejected);
        await host.MadeAsync(merge.Into, season, CaseState.InReview);

        await MergeAsync(merge);

        var one = await host.CaseAsync(refused);
        Assert.That((one.State, one.CanAppeal), Is.EqualTo((CaseState.Rejected, false)));
    }

    [Test]
    public async Task Merge_TwoDrafts_TheOneTouchedLastStaysWithItsPhotos()
    {
        var season = await host.SeasonAsync();
        var merge = new PersonMerge(PersonId.New(), PersonId.New());
        var old = await host.MadeAsync(merge.Into, season, CaseState.Draft, at: Now.AddHours(-2));
        var last = await host.MadeAsync(merge.Absorbed, season, CaseState.Draft);

        await MergeAsync(merge);

        Assert.That((await host.CaseAsync(last)).OnceKey, Is.EqualTo(season.Round));
        var other = await host.CaseAsync(old);
        Assert.That(other.State, Is.EqualTo(CaseState.Withdrawn));
        Assert.That(
            other.OpenForm(await VaultAsync()),
            Is.EqualTo("{}"),
            "what was never handed in is not kept"
        );
    }

    [Test]
    public async Task MergeOfMembers_CasesAndRecusals_GoToTheEntryThatStays()
    {
        var season = await host.SeasonAsync();
        var merge = new MemberMerge(MemberId.New(), MemberId.New());
        var (loser, winner) = (
            await host.MadeAsync(PersonId.New(), season, CaseState.Returned, merge.Into),
            await host.MadeAsync(PersonId.New(), season, CaseState.Approved, merge.Absorbed)
        );
        var (both, one) = (StaffAccountId.New(), StaffAccountId.New());
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            db.AddRange(
                CaseRecusal.Declare(both, merge.Absorbed, RecusalTie.Relative, both, Now),
                CaseRecusal.Declare(both, merge.Into, RecusalTie.Relative, both, Now),
                CaseRecusal.Declare(one, merge.Absorbed, RecusalTie.Self, one, Now)
            );
            await db.SaveChangesAsync();
        });

        await host.Cards.DoAsync<IServiceProvider>(async services =>
        {
            var room = services.GetServices<IMemberMerge>().OfType<CaseMemberMerge>().Single();
            Assert.That(await room.FindObstacleAsync(merge, default), Is.Null);
            await room.MoveAsync(merge, Now, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

        var kept = await host.CaseAsync(winner);
        Assert.That(
            (kept.State, kept.MemberId, kept.MemberOnceKey),
            Is.EqualTo((CaseState.Approved, (MemberId?)merge.Into, season.Round))
        );
        Assert.That((await host.CaseAsync(loser)).State, Is.EqualTo(CaseState.Withdrawn));
        foreach (var staff in (StaffAccountId[])[both, one])
        {
            Assert.That(
                await host.Cards.AskAsync(
                    (ICaseRecusals recusals) => recusals.IsBarredAsync([staff], merge.Into, default)
                )
            );
        }
    }

    private Task<IReadOnlyCollection<PersonId>> ResidueAsync(PersonMerge merge) =>
        host.Cards.AskAsync(
            (IServiceProvider services) =>
                services
                    .GetServices<IPersonMerge>()
                    .OfType<CasePersonMerge>()
                    .Single()
                    .FindResidueAsync([merge], default)
        );

    /// <summary>By all rooms, as it comes about; a second time as the mending does.</summary>
    private async Task MergeAsync(PersonMerge merge)
    {
        await host.Cards.DoAsync<IServiceProvider>(async services =>
        {
            var joined = await services
                .GetRequiredService<MergePersons>()
                .TryAsync(merge, Now, default);
            Assert.That(joined);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
        await host.Cards.DoAsync<IServiceProvider>(async services =>
        {
            await services
                .GetRequiredService<MergePersons>()
                .MendAsync(merge.Absorbed, Now, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
    }

    private Task<List<string>> HistoryAsync(CaseId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<CaseEvent>()
                    .Where(happened => happened.CaseId == id)
                    .Select(happened => happened.Said)
                    .ToListAsync()
        );

    private Task<Domain.Kernel.PersonalData.IPersonalDataVault> VaultAsync() =>
        host.Cards.AskAsync(
            (Domain.Kernel.PersonalData.IPersonalDataVault vault) => Task.FromResult(vault)
        );
}
