using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using static WeChatUnion.Infrastructure.Tests.Subsidies.ClaimSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>Edges of the season's rules, each by its name: what is refused, and when. They need a register, and no second engine.</summary>
public sealed class ReturnHomeEdgeTests
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(DatabaseProvider.Sqlite);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task TicketDate_OutsideTheWindow_IsRefused()
    {
        var form = CaseHost.WholeForm with { Date = Day.AddDays(-21) };

        Assert.That(await host.WhyNotAsync(form), Is.EqualTo(SubsidiesRefusals.DateOutside));
    }

    [Test]
    public async Task TicketDate_FirstAndLastDay_Count()
    {
        Assert.That(
            await host.WhyNotAsync(CaseHost.WholeForm with { Date = Day.AddDays(-20) }),
            Is.Null
        );
        Assert.That(
            await host.WhyNotAsync(CaseHost.WholeForm with { Date = Day.AddDays(20) }),
            Is.Null
        );
    }

    [Test]
    public async Task Legs_ThreeDaysApart_AreNotOneWayHome()
    {
        var (fan, id) = await host.FilledAsync(
            CaseHost.WholeForm,
            Ticket() with
            {
                TravelDate = Day.AddDays(-3),
                To = "武昌",
            },
            Ticket() with
            {
                TravelDate = Day,
                From = "武昌",
            }
        );

        Assert.That(
            (await host.SubmitAsync(fan, id)).Refusal,
            Is.EqualTo(SubsidiesRefusals.LegsApart)
        );
    }

    [Test]
    public async Task SelfDrive_IsNoModeOfTheForm()
    {
        Assert.That(ReturnHomeForm.Read("""{"region":"湖南省","mode":"self-drive"}"""), Is.Null);
        Assert.That(
            await host.WhyNotAsync(CaseHost.WholeForm with { Mode = null }),
            Is.EqualTo(SubsidiesRefusals.ModeMissing)
        );
    }

    [Test]
    public async Task KinVisit_WithoutProof_IsRefusedAndWithProofTaken()
    {
        var form = CaseHost.WholeForm with { Kin = Kin.Spouse };
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, season, form);
        var bare = await host.SubmitAsync(fan, id);

        await host.SaveAsync(
            fan,
            id,
            form,
            await host.PhotoAsync(fan),
            await host.PhotoAsync(fan, ReturnHomeFields.KinProof)
        );
        var proven = await host.SubmitAsync(fan, id);

        Assert.That(bare.Refusal, Is.EqualTo(SubsidiesRefusals.KinProofMissing));
        Assert.That(proven.Refusal, Is.Null);
    }

    [Test]
    public async Task Deadline_DraftBegunBefore_MayBeHandedInForFifteenMinutes()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.FilledAsync(fan, season);

        var tooLate = await host.SubmitAsync(fan, id, season.ApplyUntil.AddMinutes(15));
        var inGrace = await host.SubmitAsync(fan, id, season.ApplyUntil.AddMinutes(14));

        Assert.That(tooLate.Refusal, Is.EqualTo(SubsidiesRefusals.Closed));
        Assert.That(inGrace.Refusal, Is.Null);
    }

    [Test]
    public async Task Deadline_NothingBegun_ClosesAtMidnight()
    {
        var season = await host.SeasonAsync();
        var late = await host.ApplicantAsync();
        var inTime = await host.ApplicantAsync();

        var refused = await host.OpenAsync(late, season, season.ApplyUntil);
        var opened = await host.OpenAsync(inTime, season, season.ApplyUntil.AddTicks(-1));

        Assert.That(refused.Refusal, Is.EqualTo(SubsidiesRefusals.Closed));
        Assert.That(opened.Refusal, Is.Null);
    }

    [Test]
    public async Task Resubmission_AfterTheApplicationClosed_HasItsOwnClock()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season);
        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-blurred", "")
        );

        var late = await host.SubmitAsync(fan, id, season.ResubmitUntil);
        var inTime = await host.SubmitAsync(fan, id, season.ApplyUntil.AddDays(3));

        Assert.That(late.Refusal, Is.EqualTo(SubsidiesRefusals.ResubmitClosed));
        Assert.That(inTime.Refusal, Is.Null);
    }

    [Test]
    public async Task Amount_FollowsTheRegionOfThisSubmission_AndIsNeverTyped()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season);
        var first = (await host.CaseAsync(id)).AmountCents;
        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "region-differs", "")
        );

        await host.SaveAsync(
            fan,
            id,
            CaseHost.WholeForm with
            {
                Region = "江西省",
            },
            await host.PhotoAsync(fan)
        );
        await host.SubmitAsync(fan, id);

        Assert.That((first, (await host.CaseAsync(id)).AmountCents), Is.EqualTo((250_00L, 80_00L)));
    }
}
