using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using static WeChatUnion.Infrastructure.Tests.Subsidies.ClaimSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>Edges people look at, each by its name: hints, suspicions, and whose desk it is. They need a register, and no second engine.</summary>
public sealed class ReturnHomeLookTests
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(DatabaseProvider.Sqlite);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Arrival_InAnotherCity_IsSeenByTheCheck()
    {
        var there = await host.VerdictAsync("way", Ticket() with { To = "广州南" });
        var here = await host.VerdictAsync("way", Ticket());

        Assert.That((there, here), Is.EqualTo((CheckVerdict.Fail, CheckVerdict.Pass)));
    }

    [Test]
    public async Task Passenger_SomebodyElse_IsSeenByTheCheck()
    {
        var other = await host.VerdictAsync("passenger", Ticket() with { Passenger = "王大明" });
        var oneself = await host.VerdictAsync("passenger", Ticket());

        Assert.That((other, oneself), Is.EqualTo((CheckVerdict.Fail, CheckVerdict.Pass)));
    }

    [Test]
    public async Task Passenger_TicketWithoutAName_IsAHintAndAReviewerLooks()
    {
        var unnamed = await host.VerdictAsync("passenger", Ticket() with { Passenger = null });

        Assert.That(unnamed, Is.EqualTo(CheckVerdict.Hint));
    }

    /// <summary>His own ticket does not speak for the one that says nothing.</summary>
    [Test]
    public async Task Passenger_TicketWithoutANameBesideANamedOne_IsAHintAndAReviewerLooks()
    {
        var beside = await host.VerdictAsync(
            "passenger",
            Ticket(),
            Ticket() with
            {
                Passenger = null,
            }
        );

        Assert.That(beside, Is.EqualTo(CheckVerdict.Hint));
    }

    [Test]
    public async Task Legs_OfOneDaySentInAnyOrder_CountFromTheFirstOrigin()
    {
        var first = Ticket() with { To = "武昌" };
        var second = Ticket() with { From = "武昌" };

        Assert.That(
            (
                await host.VerdictAsync("way", first, second),
                await host.VerdictAsync("way", second, first)
            ),
            Is.EqualTo((CheckVerdict.Pass, CheckVerdict.Pass))
        );
    }

    /// <summary>Between two stations of one town there is no ticket.</summary>
    [Test]
    public async Task Legs_OfOneDayWithHours_AreInTheOrderTheyDeparted()
    {
        var first = Ticket() with { To = "汉口", Departs = new(7, 30) };
        var second = Ticket() with { From = "武昌", Departs = new(13, 5) };

        Assert.That(await host.VerdictAsync("way", second, first), Is.EqualTo(CheckVerdict.Pass));
    }

    [Test]
    public async Task Passenger_SecondOnAnInvoiceForTwo_IsFoundWithHisJourney()
    {
        var his = Ticket();
        var hers = his with { Passenger = "王大明", From = "广州南" };

        var shared = await host.CheckedAsync([hers with { Others = [his] }]);
        var others = await host.CheckedAsync([hers with { Others = [hers] }]);

        Assert.That(
            (shared["passenger"].Verdict, shared["way"].Verdict, others["passenger"].Verdict),
            Is.EqualTo((CheckVerdict.Pass, CheckVerdict.Pass, CheckVerdict.Fail))
        );
    }

    [Test]
    public async Task Legs_WithinFortyEightHours_CountFromTheFirstOrigin()
    {
        var fromHome = await host.VerdictAsync(
            "way",
            Ticket() with
            {
                From = "武昌",
                TravelDate = Day.AddDays(1),
            },
            Ticket() with
            {
                From = "长沙南",
                To = "武昌",
                TravelDate = Day,
            }
        );
        var fromElsewhere = await host.VerdictAsync("way", Ticket() with { From = "武昌" });

        Assert.That((fromHome, fromElsewhere), Is.EqualTo((CheckVerdict.Pass, CheckVerdict.Hint)));
    }

    [Test]
    public async Task IdPrefixOfTheCity_IsAHintAndNoRefusal()
    {
        var season = await host.SeasonAsync(rules: plain => plain with { LocalAreas = ["990102"] });
        var id = await host.InReviewAsync(await host.ApplicantAsync(), season);

        Assert.That(
            (await host.ChecksAsync(id))["household"].Verdict,
            Is.EqualTo(CheckVerdict.Hint)
        );
        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.InReview));
    }

    [Test]
    public async Task UnitChangedMidSeason_ReviewerIsTheUnitAtSubmission()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, season);
        var before = await host.CaseAsync(id);

        await host.MoveAsync(before.MemberId!.Value, UnionLevel.Enterprise, skip: 3);

        var after = await host.CaseAsync(id);
        Assert.That((after.UnitId, after.DeskId), Is.EqualTo((before.UnitId, before.DeskId)));
    }

    [Test]
    public async Task NewForms_OfEmployment_AreLookedAtByTheStreetsUnion()
    {
        var season = await host.SeasonAsync();
        var fan = await host.ApplicantAsync();
        var first = await host.FilledAsync(fan, season);
        var street = await host.MoveAsync(
            await host.MemberOfAsync(fan),
            UnionLevel.Street,
            skip: 0
        );

        await host.SubmitAsync(fan, first);
        await host.CheckAsync(first);

        Assert.That((await host.CaseAsync(first)).DeskId, Is.EqualTo(street));
    }

    [Test]
    public async Task Couple_OnOneOrder_ClaimWithOnePictureAndBothAreLookedAt()
    {
        var season = await host.SeasonAsync();
        var sha = new string('b', 60) + "0002";
        var (her, his) = (await host.ApplicantAsync(), await host.ApplicantAsync());
        var hers = await host.FilledAsync(her, season);
        await host.SaveAsync(
            her,
            hers,
            CaseHost.WholeForm,
            await host.PhotoAsync(her, sha256: sha)
        );
        var his1 = await host.FilledAsync(his, season);
        await host.SaveAsync(
            his,
            his1,
            CaseHost.WholeForm,
            await host.PhotoAsync(his, sha256: sha)
        );
        await host.SubmitAsync(her, hers);
        await host.CheckAsync(hers);

        await host.SubmitAsync(his, his1);
        await host.CheckAsync(his1);

        Assert.That(
            (await host.ChecksAsync(his1))["photos"].Verdict,
            Is.EqualTo(CheckVerdict.Suspicion)
        );
        Assert.That((await host.ApproveAsync(his1)).Value, Is.EqualTo(CaseState.Approved));
        Assert.That((await host.ApproveAsync(hers)).Value, Is.EqualTo(CaseState.Approved));
    }

    [Test]
    public void RefundedTicket_IsAReasonWithWordsForTheMember()
    {
        var reason = ReturnHomeFields.Reasons.Single(one => one.Code == "ticket-refunded");

        Assert.That(reason.Field, Is.EqualTo(ReturnHomeFields.Ticket));
        Assert.That(reason.Message, Does.Contain("实际乘坐"));
    }

    [Test]
    public async Task Green_ReadTicketThatFits_SparesTheUnit()
    {
        var season = await host.SeasonAsync(rules: plain => plain with { UnitSkipsGreen = true });
        var id = await host.InReviewAsync(await host.ApplicantAsync(), season, reading: Ticket());

        var one = await host.CaseAsync(id);

        Assert.That((one.IsGreen, one.LevelTitle), Is.EqualTo((true, "区工会审核")));
    }
}
