using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>代办: whose a case becomes, who may judge it, and what looking members up leaves behind.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CounterReachTests(DatabaseProvider provider)
{
    private static int fans = 610_000;

    private CaseHost host = null!;
    private Season season = null!;
    private StaffActor officer = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        season = await host.SeasonAsync();
        officer = await host.ReviewerAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Bind_AfterADraftAtTheCounter_MakesItThePersonsWithItsPhotos()
    {
        var someone = await host.NobodyAsync();
        var id = await host.FilledForAsync(officer, season, await host.MemberAsync(someone));

        var fan = Fan(Interlocked.Increment(ref fans));
        await host.Cards.BindAsync(fan, someone);

        await IsOfAsync(fan, id);
    }

    [Test]
    public async Task Bind_AfterACaseWasFiled_BringsWordAndOwnDataToThePerson()
    {
        var someone = await host.NobodyAsync();
        var id = await host.FiledAsync(officer, season, await host.MemberAsync(someone));
        var fan = Fan(Interlocked.Increment(ref fans));
        await host.Cards.BindAsync(fan, someone);
        var number = (await host.CaseAsync(id)).Number;

        await host.ApproveAsync(id);

        await IsOfAsync(fan, id);
        var told = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<OutboxMessage>()
                    .CountAsync(one => one.OpenId == fan.OpenId && one.Body.Contains(number))
        );
        Assert.That(told, Is.Positive);
        var person = await host.Cards.PersonAsync(fan);
        var own = await host.Cards.InScopeAsync(async services =>
        {
            var read = new List<OwnDataSection>();
            foreach (var room in services.GetServices<IOwnData>())
            {
                read.AddRange(await room.DescribeAsync(person, Now, default));
            }
            return read;
        });
        Assert.That(own.Select(one => one.Title), Has.Some.Contains(number));
    }

    /// <summary>Filed in the moment somebody bound, or before rooms were told of it.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task Counter_OfAMemberBoundMeanwhile_GivesHimHisCase(bool byOpening)
    {
        var someone = await host.NobodyAsync();
        var member = await host.MemberAsync(someone);
        var id = await host.FilledForAsync(officer, season, member);
        var nobody = (await host.CaseAsync(id)).PersonId;
        var fan = Fan(Interlocked.Increment(ref fans));
        await host.Cards.BindAsync(fan, someone);
        await GiveToAsync(id, nobody);

        var refusal = byOpening
            ? (await host.OpenForAsync(officer, season, member)).Refusal
            : (await host.SubmitForAsync(officer, id)).Refusal;

        Assert.That(refusal, Is.Null);
        await IsOfAsync(fan, id);
    }

    /// <summary>Its binding saw no case and the case no binding: nobody but the clock looks again.</summary>
    [TestCase(CaseState.Draft)]
    [TestCase(CaseState.InReview)]
    [TestCase(CaseState.Approved)]
    public async Task Housekeeping_OfAMemberBoundMeanwhile_GivesHimHisCaseOnce(CaseState state)
    {
        var someone = await host.NobodyAsync();
        var member = await host.MemberAsync(someone);
        var id =
            state == CaseState.Draft
                ? await host.FilledForAsync(officer, season, member)
                : await host.FiledAsync(officer, season, member);
        if (state == CaseState.Approved)
        {
            await host.ApproveAsync(id);
        }
        var nobody = (await host.CaseAsync(id)).PersonId;
        var fan = Fan(Interlocked.Increment(ref fans));
        await host.Cards.BindAsync(fan, someone);
        await GiveToAsync(id, nobody);

        await AtOnceAsync(4, _ => TidyAsync());
        await TidyAsync();

        await IsOfAsync(fan, id);
        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(state));
        var adopted = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .CountAsync(row =>
                        row.Act == "cases.adopted" && row.Subject == $"case:{id.Value}"
                    )
        );
        Assert.That(adopted, Is.EqualTo(2), "by the binding, and once after it was taken back");
    }

    [Test]
    public async Task Housekeeping_OfAMemberNobodyIsBoundTo_LeavesHisCaseAlone()
    {
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());
        var before = await host.CaseAsync(id);

        await TidyAsync();

        var after = await host.CaseAsync(id);
        Assert.That((after.PersonId, after.Version), Is.EqualTo((before.PersonId, before.Version)));
    }

    [Test]
    public async Task Member_WhoHandsInWhatTheCounterBegan_OwnsItsPhotos()
    {
        var someone = await host.NobodyAsync();
        var id = await host.FilledForAsync(officer, season, await host.MemberAsync(someone));
        var nobody = (await host.CaseAsync(id)).PersonId;
        var fan = Fan(Interlocked.Increment(ref fans));
        await host.Cards.BindAsync(fan, someone);
        await host.AgreeAsync(fan);
        await GiveToAsync(id, nobody);

        Assert.That((await host.SubmitAsync(fan, id)).Refusal, Is.Null);

        await IsOfAsync(fan, id);
    }

    [Test]
    public async Task Approve_ByAnAccountTheFilerMade_IsRefused()
    {
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());
        var second = await host.ReviewerAsync();
        await host.Cards.InScopeAsync(async services =>
        {
            services
                .GetRequiredService<IAuditTrail>()
                .Record(
                    new(
                        "staff.created",
                        ActorKind.Staff,
                        officer.Id.Value,
                        $"staff:{second.Id.Value}",
                        Now.AddDays(-1)
                    )
                );
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });

        var decided = await host.DecideAsync(second, id, ReviewVerdict.Approved);

        Assert.That(decided.Refusal, Is.EqualTo(DeskRefusals.MustStandBack));
        Assert.That((await host.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
    }

    [Test]
    public async Task LookUp_OfAMember_LeavesALineWithHisIdAlone()
    {
        var someone = await host.NobodyAsync();
        var member = await host.MemberAsync(someone);
        var who = await host.ReviewerAsync();

        var found = await LookAsync(who, someone.Phone);
        var nobody = await LookAsync(who, "13000000000");

        Assert.That(found.Value.Select(one => one.Id), Does.Contain(member));
        Assert.That(nobody.Value, Is.Empty);
        var lines = await LinesAsync(who);
        Assert.That(lines, Has.Count.EqualTo(found.Value.Count));
        Assert.That(lines.Select(one => one.Subject), Does.Contain($"member:{member.Value}"));
        Assert.That(lines.Select(one => one.Note), Is.All.Null);
    }

    [Test]
    public async Task LookUp_MoreOftenThanACounterDoes_IsRefused()
    {
        var someone = await host.NobodyAsync();
        var who = await host.ReviewerAsync();
        var looks = new DayCounter(
            "cases.lookups-of-staff",
            $"{who.Id.Value}",
            FindMemberToFile.LooksPerDay
        );
        for (var i = 1; i < FindMemberToFile.LooksPerDay; i++)
        {
            await host.Cards.AskAsync(
                (IDayCounters counters) => counters.TryCountAsync([looks], Now, default)
            );
        }

        var last = await LookAsync(who, someone.Phone);
        var more = await LookAsync(who, someone.Phone);

        Assert.That(
            (last.Refusal, more.Refusal),
            Is.EqualTo(((Refusal?)null, CaseRefusals.TooManyLookups))
        );
    }

    private Task<Outcome<IReadOnlyList<MemberDescription>>> LookAsync(
        StaffActor who,
        string number
    ) =>
        host.Cards.AskAsync(
            (FindMemberToFile find) => find.ExecuteAsync(who, number, Now, default)
        );

    private Task<List<AuditRow>> LinesAsync(StaffActor who) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row =>
                        row.Act == "cases.member-looked-up" && row.ActorId == who.Id.Value
                    )
                    .ToListAsync()
        );

    private async Task<bool> TidyAsync()
    {
        await host.Cards.DoAsync<CaseUpkeep>(upkeep => upkeep.TidyAsync(Now, default));
        return true;
    }

    private async Task IsOfAsync(FanIdentity fan, CaseId id)
    {
        var person = await host.Cards.PersonAsync(fan);
        var photos = await host.Cards.AskAsync(
            (IMaterialStore materials) => materials.FindOfCaseAsync(id, default)
        );
        Assert.That((await host.CaseAsync(id)).PersonId, Is.EqualTo(person));
        Assert.That(photos, Is.Not.Empty);
        Assert.That(photos.Select(one => one.Owner), Is.All.EqualTo(person));
    }

    private Task GiveToAsync(CaseId id, PersonId person) =>
        host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            await db.Set<Case>()
                .Where(one => one.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.PersonId, person));
            await db.Set<Material>()
                .Where(one => one.CaseId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Owner, person));
        });
}
