using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using static WeChatUnion.Infrastructure.Tests.Subsidies.ClaimSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>More edges of the season's rules, each by its name. They need a register, and no second engine.</summary>
public sealed class ReturnHomeNamedEdgeTests
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(DatabaseProvider.Sqlite);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>The register has no day of joining: nobody is refused by a machine, and nobody is waved through.</summary>
    [Test]
    public async Task JoinedAfterTheCutOff_IsAskedOfTheReviewer_WhoHasTheReason()
    {
        var season = await host.SeasonAsync(rules: plain => plain with { JoinedBy = Day });
        var id = await host.InReviewAsync(await host.ApplicantAsync(), season, reading: Ticket());

        var check = (await host.ChecksAsync(id))["joined"];
        var rejected = await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Rejected,
            new CaseRemark(null, "joined-late", "")
        );

        Assert.That(check.Verdict, Is.EqualTo(CheckVerdict.Hint));
        Assert.That(check.Said, Does.Contain(SubsidyWords.Day(Day)));
        Assert.That(rejected.Value, Is.EqualTo(CaseState.Rejected));
    }

    [Test]
    public async Task JoinedWhenever_WithoutACutOff_IsAskedOfNobody()
    {
        var id = await host.InReviewAsync(await host.ApplicantAsync(), await host.SeasonAsync());

        Assert.That((await host.ChecksAsync(id)).Keys, Does.Not.Contain("joined"));
    }

    /// <summary>The union of the register counts, and the register has one; the other employer has no say and no claim to file.</summary>
    [Test]
    public async Task TwoJobs_TheUnionOfTheRegisterJudges_AndThereIsOneClaim()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season);
        var member = await host.MemberOfAsync(fan);
        var (registered, other) = await UnionsOfAsync(member);

        var elsewhere = new StaffActor(
            StaffAccountId.New(),
            "某某",
            [new(StaffRole.Reviewer, other.Path)]
        );
        var second = await host.OpenForAsync(elsewhere, season, member);
        var judged = await host.DecideAsync(elsewhere, id, ReviewVerdict.Approved);
        var again = await host.OpenForAsync(await host.ReviewerAsync(), season, member);

        Assert.That((await host.CaseAsync(id)).UnitId, Is.EqualTo(registered.Id));
        Assert.That(
            (second.Refusal, judged.Refusal, again.Refusal),
            Is.EqualTo(
                (StaffRefusals.NotFound, StaffRefusals.NotFound, CaseRefusals.AlreadyApplied)
            )
        );
    }

    [Test]
    public async Task PaperBusTicket_WithoutAName_GoesBackForSignatureAndStamp()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var form = CaseHost.WholeForm with { Mode = TravelMode.Coach };
        var id = await host.InReviewAsync(fan, season, form, Ticket() with { Passenger = null });
        var hint = (await host.ChecksAsync(id))["passenger"].Verdict;

        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-unnamed", "")
        );
        var draft = (await host.OpenAsync(fan, season)).Value;
        await host.SaveAsync(fan, id, form, await host.PhotoAsync(fan));
        var again = await host.SubmitAsync(fan, id);

        Assert.That(hint, Is.EqualTo(CheckVerdict.Hint));
        Assert.That(draft.Remarks.Single().Message, Does.Contain("签名").And.Contain("盖章"));
        Assert.That(again.Refusal, Is.Null);
    }

    /// <summary>What was ridden counts: the other ticket stays with the case as it was shown, and the number stays.</summary>
    [Test]
    public async Task RefundedOrRebookedTicket_GoesBackAndTheOneThatWasRiddenIsTaken()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season, reading: Ticket());
        var number = (await host.CaseAsync(id)).Number;
        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-refunded", "")
        );

        var ridden = CaseHost.WholeForm with { Date = Day.AddDays(1) };
        await host.SaveAsync(
            fan,
            id,
            ridden,
            await host.PhotoAsync(fan, reading: Ticket() with { TravelDate = Day.AddDays(1) })
        );
        var again = await host.SubmitAsync(fan, id);

        Assert.That(again.Value.Number, Is.EqualTo(number));
    }

    [TestCase("self-drive")]
    [TestCase("hailed-car")]
    [TestCase("网约车")]
    public void SelfDriveAndHailedCar_AreNoModeOfTheForm(string mode) =>
        Assert.That(ReturnHomeForm.Read($$"""{"region":"湖南省","mode":"{{mode}}"}"""), Is.Null);

    [Test]
    public async Task Mode_TheSeasonDoesNotMean_IsRefused()
    {
        var season = await host.SeasonAsync(rules: plain =>
            plain with
            {
                Modes = [TravelMode.Train],
            }
        );
        var fan = await host.ApplicantAsync();
        var form = CaseHost.WholeForm with { Mode = TravelMode.Plane };

        var sent = await host.SubmitAsync(fan, await host.FilledAsync(fan, season, form));

        Assert.That(sent.Refusal, Is.EqualTo(SubsidiesRefusals.ModeNotMeant));
    }

    [Test]
    public async Task Kin_TheSeasonDoesNotMean_IsRefused()
    {
        var season = await host.SeasonAsync(rules: plain =>
            plain with
            {
                KinTies = [Kin.Parents],
                KinNeedsProof = false,
            }
        );
        var (fan, other) = (await host.ApplicantAsync(), await host.ApplicantAsync());
        var parents = CaseHost.WholeForm with { Kin = Kin.Parents };
        var inLaw = CaseHost.WholeForm with { Kin = Kin.ParentsInLaw };

        var taken = await host.SubmitAsync(fan, await host.FilledAsync(fan, season, parents));
        var refused = await host.SubmitAsync(other, await host.FilledAsync(other, season, inLaw));

        Assert.That(taken.Refusal, Is.Null);
        Assert.That(refused.Refusal, Is.EqualTo(SubsidiesRefusals.KinNotMeant));
    }

    /// <summary>Levels are the season's: with neither unit nor district the city looks at every claim.</summary>
    [TestCase(false, true, "区工会审核")]
    [TestCase(false, false, "市工会复核")]
    public async Task Levels_OfTheSeason_AreAsked(bool unit, bool district, string first)
    {
        var season = await host.SeasonAsync(rules: plain =>
            plain with
            {
                UnitReviews = unit,
                DistrictReviews = district,
            }
        );

        var id = await host.InReviewAsync(await host.ApplicantAsync(), season);

        Assert.That((await host.CaseAsync(id)).LevelTitle, Is.EqualTo(first));
    }

    private Task<(UnionOrganization Own, UnionOrganization Other)> UnionsOfAsync(MemberId id) =>
        host.Cards.AskAsync(
            async (UnionDbContext db) =>
            {
                var own = await db.Set<Member>()
                    .Where(one => one.Id == id)
                    .Select(one => one.OrganizationId)
                    .SingleAsync();
                var units = await db.Set<UnionOrganization>()
                    .Where(one => one.Level == UnionLevel.Enterprise)
                    .ToListAsync();
                return (units.Single(one => one.Id == own), units.First(one => one.Id != own));
            }
        );
}
