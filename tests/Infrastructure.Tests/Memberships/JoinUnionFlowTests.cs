using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

[TestFixtureSource(typeof(TestEngines))]
public sealed class JoinUnionFlowTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Join_ByPoster_UnitAndUpperSayYes_IsAMemberWhoCanBind()
    {
        var unit = await host.UnitAsync();
        var person = MembershipSteps.Stranger();
        var fan = await host.JoinerAsync(person);
        var code = await host.PosterAsync(unit);
        var id = await host.JoiningAsync(fan, person with { Code = code });

        var atUnit = await host.CaseAsync(id);
        Assert.That(atUnit.DeskId, Is.EqualTo(unit.Id));
        Assert.That(atUnit.UnitId, Is.EqualTo(unit.Id), "a desk finds it after it is done");
        var said = await host.SayAsync(id, unit.Id, ReviewVerdict.Approved);
        Assert.That(said, Is.EqualTo(CaseState.InReview));
        Assert.That((await host.CaseAsync(id)).DeskId, Is.EqualTo(unit.ParentId));
        Assert.That(await host.RegisteredAsync(person), Is.Null, "not before the last yes");
        said = await host.SayAsync(id, unit.ParentId!.Value, ReviewVerdict.Approved);

        Assert.That(said, Is.EqualTo(CaseState.Completed));
        var member = await host.RegisteredAsync(person);
        Assert.That(member!.OrganizationId, Is.EqualTo(unit.Id));
        Assert.That(member.State, Is.EqualTo(MemberState.InMembership));
        Assert.That(await ActsAsync(member.Id), Is.EqualTo(["members.registered"]));
        await GiveACardAsync(member.Id);
        var proof = new MemberProof.ByPhone(
            PhoneNumber.Parse(person.Phone).Value,
            person.Document![^4..]
        );
        await host.Cards.DoAsync<GiveConsent>(give => give.ExecuteAsync(fan, Now, default));
        var ticket = await host.Cards.VerifyAsync(fan, proof);
        Assert.That(ticket.Refusal, Is.Null);
        Assert.That((await host.Cards.BindAsync(fan, ticket.Value.Ticket)).Refusal, Is.Null);
    }

    [Test]
    public async Task Join_WithoutAUnit_GoesToTheStreetAndTheDistrictAboveIt()
    {
        var street = (await host.UnionsAsync(UnionLevel.Street))[0];
        var person = MembershipSteps.Stranger() with { Street = street.Id.Value };
        var fan = await host.JoinerAsync(person);

        var id = await host.JoiningAsync(fan, person);

        var one = await host.CaseAsync(id);
        Assert.That(
            one.LevelList.Select(level => level.Desk),
            Is.EqualTo([street.Id, street.ParentId!.Value])
        );
    }

    [Test]
    public async Task Join_AUnitChosenWithoutItsPoster_IsRefused()
    {
        var unit = await host.UnitAsync();
        var person = MembershipSteps.Stranger() with { Street = unit.Id.Value };

        var filled = await host.FillAsync(await host.JoinerAsync(person), person);

        Assert.That(filled.Refusal, Is.EqualTo(MembershipsRefusals.StreetInvalid));
    }

    [Test]
    public async Task Join_Returned_IsCorrectedUnderItsNumber()
    {
        var unit = await host.UnitAsync();
        var person = MembershipSteps.Stranger("林新新") with
        {
            Code = await host.PosterAsync(unit),
        };
        var fan = await host.JoinerAsync(person);
        var id = await host.JoiningAsync(fan, person);
        var number = (await host.CaseAsync(id)).Number;

        await host.SayAsync(id, unit.Id, ReviewVerdict.Returned, "name-differs");
        var draft = await host.FillAsync(fan, person with { Name = "林欣欣" });
        Assert.That(draft.Value.Remarks.Single().Field, Is.EqualTo(JoinFields.Name));
        await host.SubmitAsync(fan, id);
        await host.CheckAsync(id);
        await host.SayAsync(id, unit.Id, ReviewVerdict.Approved);
        await host.SayAsync(id, unit.ParentId!.Value, ReviewVerdict.Approved);

        var one = await host.CaseAsync(id);
        Assert.That(
            (one.Number, one.Revision, one.State),
            Is.EqualTo((number, 2, CaseState.Completed))
        );
        Assert.That((await host.RegisteredAsync(person))!.MaskedName, Is.EqualTo("林**"));
    }

    [Test]
    public async Task Join_Rejected_RegistersNobodyAndMayBeTriedAgain()
    {
        var unit = await host.UnitAsync();
        var person = MembershipSteps.Stranger() with { Code = await host.PosterAsync(unit) };
        var fan = await host.JoinerAsync(person);
        var id = await host.JoiningAsync(fan, person);

        var said = await host.SayAsync(id, unit.Id, ReviewVerdict.Rejected, "not-employed");
        var again = await host.FillAsync(fan, person);

        Assert.That(said, Is.EqualTo(CaseState.Rejected));
        Assert.That(await host.RegisteredAsync(person), Is.Null);
        Assert.That(again.Value.Id, Is.Not.EqualTo(id));
    }

    [Test]
    public async Task Join_WithoutConsent_SaysToReadItFirst()
    {
        var person = MembershipSteps.Stranger();

        var filled = await host.FillAsync(Fan(790_001), person);

        Assert.That(filled.Refusal, Is.EqualTo(MembershipsRefusals.ConsentNeeded));
    }

    [Test]
    public async Task Join_WithABoundCard_IsAMemberAlready()
    {
        var (fan, _, _) = await host.MemberAsync();
        await host.AgreeToJoinAsync(fan);

        var filled = await host.FillAsync(fan, MembershipSteps.Stranger());

        Assert.That(filled.Refusal, Is.EqualTo(MembershipsRefusals.AlreadyMember));
    }

    /// <summary>Whose document it is is told to reviewers alone; who shows it under another name learns nothing.</summary>
    [Test]
    public async Task Join_DocumentOfAnotherName_LooksLikeAnyOtherToTheApplicant()
    {
        var unit = await host.UnitAsync();
        var known = await host.Cards.NewPersonAsync(9_101);
        var person = MembershipSteps.Stranger() with
        {
            Name = "别人",
            Document = known.IdNumber,
            Code = await host.PosterAsync(unit),
        };
        var fan = await host.JoinerAsync(person);

        var id = await host.JoiningAsync(fan, person);

        var shown = await host.Cards.AskAsync(
            (CaseDeskQueries desk) => desk.FindAsync(new([unit.Path]), id, default)
        );
        Assert.That(
            shown!.Checks.Single(check => check.Code == "register").Verdict,
            Is.EqualTo(CheckVerdict.Fail)
        );
        await host.SayAsync(id, unit.Id, ReviewVerdict.Approved);
        var said = await host.DecideAsync(
            await host.ReviewerOfAsync(unit.ParentId!.Value),
            id,
            ReviewVerdict.Approved
        );
        Assert.That(said.Refusal, Is.EqualTo(RegistrationRefusals.DocumentTaken));
    }

    [Test]
    public async Task Describe_ForMemberAndDesk_ShowsNoWholeNumber()
    {
        var unit = await host.UnitAsync();
        var person = MembershipSteps.Stranger() with { Code = await host.PosterAsync(unit) };
        var fan = await host.JoinerAsync(person);
        var id = await host.JoiningAsync(fan, person);

        var story = await host.Cards.AskAsync(
            (CaseQueries cases) => cases.FindAsync(fan, id, Now, default)
        );

        var said = string.Join(' ', story!.Facts.Select(fact => fact.Value));
        Assert.That(said, Does.Contain(unit.Name).And.Contain(person.Name));
        Assert.That(said, Does.Not.Contain(person.Document!).And.Not.Contain(person.Phone!));
        Assert.That(story.Line.Summary, Does.Not.Contain(person.Name!));
    }

    [Test]
    public async Task Renewed_APoster_LeadsNobodyNewButWhoBeganFinishes()
    {
        var unit = (await host.UnionsAsync(UnionLevel.Enterprise))[0];
        var old = await host.PosterAsync(unit);
        var begun = MembershipSteps.Stranger() with { Code = old };
        var fan = await host.JoinerAsync(begun);
        await host.FillAsync(fan, begun);

        await host.PosterAsync(unit);

        var late = MembershipSteps.Stranger() with { Code = old };
        var refused = await host.FillAsync(await host.JoinerAsync(late), late);
        Assert.That(refused.Refusal, Is.EqualTo(MembershipsRefusals.CodeNotFound));
        var draft = await host.FillAsync(fan, begun);
        Assert.That(draft.Refusal, Is.Null);
    }

    private Task<int> GiveACardAsync(MemberId member) =>
        host.Cards.InScopeAsync(async services =>
        {
            var db = (UnionDbContext)services.GetService(typeof(UnionDbContext))!;
            var vault = (IPersonalDataVault)services.GetService(typeof(IPersonalDataVault))!;
            var number = CardNumber.Parse("6288880000990001").Value;
            db.Add(MemberCard.Issue(MemberCardId.New(), member, number, "鹭湾银行", vault));
            return await db.SaveChangesAsync();
        });

    private Task<List<string>> ActsAsync(MemberId member) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Subject == $"member:{member.Value}")
                    .Where(row => row.Act.StartsWith("members."))
                    .Select(row => row.Act)
                    .ToListAsync()
        );
}
