using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Staff;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Staff;

/// <summary>What an administrator of one district can do to accounts, and what not.</summary>
[TestFixtureSource(typeof(TestEngines))]
public class StaffReachTests(DatabaseProvider provider)
{
    private StaffHost host = null!;
    private StaffActor city = null!;
    private StaffActor east = null!;
    private StaffAccountId ofWest;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await StaffHost.StartAsync(provider);
        city = await host.AdministratorAsync("city");
        var made = await host.AccountAsync(city, "east", host.East, StaffRole.Administrator);
        east = new(made.Account, "东", [new(StaffRole.Administrator, host.East.Path)]);
        ofWest = (
            await host.AccountAsync(city, "west", host.West, StaffRole.Administrator)
        ).Account;
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Names_OfIds_AreThoseThatExist()
    {
        var names = await host.AskAsync<IStaffNames, IReadOnlyDictionary<StaffAccountId, string>>(
            staff => staff.FindAsync([city.Id, ofWest, ofWest, StaffAccountId.New()], default)
        );

        Assert.That(names, Has.Count.EqualTo(2));
        Assert.That(names[city.Id], Is.EqualTo("市管理员"));
        Assert.That(names[ofWest], Is.EqualTo("某某"));
    }

    [Test]
    public async Task SecondPerson_OfAnAccountThatHeMade_IsNoneForThirtyDays()
    {
        var sibling = await WhyNotAsync(ofWest, east.Id, StaffHost.Now);
        var maker = await WhyNotAsync(ofWest, city.Id, StaffHost.Now);
        var made = await WhyNotAsync(city.Id, ofWest, StaffHost.Now);
        var later = await WhyNotAsync(ofWest, city.Id, StaffHost.Now.AddDays(31));

        Assert.That(
            (sibling, maker, made, later),
            Is.EqualTo(
                (
                    (Refusal?)null,
                    StaffRefusals.SecondPersonTied,
                    StaffRefusals.SecondPersonTied,
                    (Refusal?)null
                )
            )
        );

        Task<Refusal?> WhyNotAsync(StaffAccountId one, StaffAccountId other, DateTimeOffset at) =>
            host.AskAsync<ISecondPerson, Refusal?>(second =>
                second.WhyNotAsync(one, other, at, default)
            );
    }

    [TestCase(" WEST ", true)]
    [TestCase("wes", false)]
    [TestCase("", false)]
    [TestCase("'; --", false)]
    public async Task Account_ByUserName_IsFoundByAllOfIt(string typed, bool found)
    {
        var account = await host.AskAsync<IStaffNames, StaffAccountId?>(staff =>
            staff.FindByUserNameAsync(typed, default)
        );

        Assert.That(account, Is.EqualTo(found ? ofWest : null));
    }

    [Test]
    public async Task AccountOfASibling_ByAnyAct_DoesNotExist()
    {
        Assert.That(await SwitchAsync(east, ofWest), Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(await ResetAsync(east, ofWest), Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(
            await GrantAsync(east, ofWest, StaffRole.Editor, host.East.Id),
            Is.EqualTo(StaffRefusals.NotFound)
        );
        Assert.That(
            await SwitchAsync(east, StaffAccountId.New()),
            Is.EqualTo(StaffRefusals.NotFound)
        );
        var seen = await SearchAsync(east);
        Assert.That(seen.Items.Select(row => row.UserName), Does.Not.Contain("west"));
        Assert.That(seen.Items.Select(row => row.UserName), Does.Not.Contain("city"));
    }

    /// <summary>Otherwise a district could open an account the city trusts, by resetting its password.</summary>
    [Test]
    public async Task AccountWithARoleBeyondTheDistrict_ByTheDistrict_IsOutOfReach()
    {
        var trusted = await host.AccountAsync(city, "trusted", host.East, StaffRole.Editor);
        await GrantAsync(city, trusted.Account, StaffRole.Auditor, host.City.Id);

        Assert.That(await ResetAsync(east, trusted.Account), Is.EqualTo(StaffRefusals.NotAllowed));
    }

    [Test]
    public async Task Role_BeyondTheDistrict_CannotBeGivenByIt()
    {
        var own = await host.AccountAsync(city, "own", host.East, StaffRole.Editor);

        Assert.That(
            await GrantAsync(east, own.Account, StaffRole.Auditor, host.City.Id),
            Is.EqualTo(StaffRefusals.NotFound)
        );
        Assert.That(
            await GrantAsync(east, own.Account, StaffRole.Auditor, host.West.Id),
            Is.EqualTo(StaffRefusals.NotFound)
        );
        Assert.That(await GrantAsync(east, own.Account, StaffRole.Auditor, host.East.Id), Is.Null);
    }

    [Test]
    public async Task OwnAccount_ByItsOwner_StaysAsItIs()
    {
        Assert.That(
            await GrantAsync(east, east.Id, StaffRole.Finance, host.East.Id),
            Is.EqualTo(StaffAccountRefusals.OwnAccount)
        );
        Assert.That(await ResetAsync(city, city.Id), Is.EqualTo(StaffAccountRefusals.OwnAccount));
    }

    [TestCase(StaffRole.Editor)]
    [TestCase(StaffRole.Reviewer)]
    [TestCase(StaffRole.Finance)]
    [TestCase(StaffRole.Auditor)]
    public async Task Accounts_ByAnyOtherRole_CannotBeChanged(StaffRole role)
    {
        var actor = new StaffActor(StaffAccountId.New(), "某", [new(role, host.City.Path)]);

        Assert.That(await SwitchAsync(actor, ofWest), Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(
            await GrantAsync(actor, ofWest, StaffRole.Editor, host.West.Id),
            Is.EqualTo(StaffRefusals.NotAllowed)
        );
        var made = await host.AskAsync<CreateStaff, Outcome<NewCredentials>>(create =>
            create.ExecuteAsync(actor, new("x.y.z", "某", host.East.Id), StaffHost.Now, default)
        );
        Assert.That(made.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
    }

    [Test]
    public async Task Role_GivenTwiceAtOnce_StandsOnce()
    {
        var own = await host.AccountAsync(city, "double", host.East, StaffRole.Editor);

        var refusals = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => GrantAsync(city, own.Account, StaffRole.Finance, host.East.Id))
        );

        Assert.That(refusals.Count(refusal => refusal is null), Is.EqualTo(1));
        Assert.That(
            refusals.Where(refusal => refusal is not null),
            Is.All.EqualTo(StaffAccountRefusals.GrantThere)
        );
    }

    [Test]
    public async Task Role_RunOut_HoldsNoMoreAndCanBeGivenAgain()
    {
        var own = await host.AccountAsync(city, "ends", host.East, StaffRole.Editor);
        var today = UnionCalendar.DayOf(StaffHost.Now);
        await GrantAsync(city, own.Account, StaffRole.Finance, host.East.Id, today);
        var (staff, _) = await host.EnrolAsync(own);
        var tomorrow = UnionCalendar.StartOf(today.AddDays(1));

        // Read as of tomorrow, in a session that goes on over midnight.
        var store = await host.AskAsync<IStaffStore, IReadOnlyList<StaffRoleGrant>>(s =>
            s.FindGrantsAsync(own.Account, default)
        );
        Assert.That(staff.Session.AccountId, Is.EqualTo(own.Account));
        Assert.That(
            store.Where(grant => grant.HoldsAt(tomorrow)).Select(grant => grant.Role),
            Is.EqualTo([StaffRole.Editor])
        );
        var again = await host.AskAsync<GrantStaffRole, Outcome<StaffRoleGrantId>>(grant =>
            grant.ExecuteAsync(
                city,
                new(own.Account, StaffRole.Finance, host.East.Id, null),
                tomorrow,
                default
            )
        );
        Assert.That(again.Succeeded, Is.True);
    }

    [Test]
    public async Task Name_TakenAtTheSameMoment_IsRefused()
    {
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    host.AskAsync<CreateStaff, Outcome<NewCredentials>>(create =>
                        create.ExecuteAsync(
                            city,
                            new("Same.Name", "某", host.East.Id),
                            StaffHost.Now,
                            default
                        )
                    )
                )
        );

        Assert.That(made.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(
            made.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(StaffAccountRefusals.UserNameTaken)
        );
    }

    private async Task<Refusal?> SwitchAsync(StaffActor actor, StaffAccountId account) =>
        (
            await host.AskAsync<SwitchStaff, Outcome<StaffAccountId>>(use =>
                use.ExecuteAsync(actor, new(account, true), StaffHost.Now, default)
            )
        ).Refusal;

    private async Task<Refusal?> ResetAsync(StaffActor actor, StaffAccountId account) =>
        (
            await host.AskAsync<ResetStaffCredentials, Outcome<NewCredentials>>(use =>
                use.ExecuteAsync(actor, account, StaffHost.Now, default)
            )
        ).Refusal;

    private async Task<Refusal?> GrantAsync(
        StaffActor actor,
        StaffAccountId account,
        StaffRole role,
        Domain.Members.UnionOrganizationId union,
        DateOnly? lastDay = null
    ) =>
        (
            await host.AskAsync<GrantStaffRole, Outcome<StaffRoleGrantId>>(use =>
                use.ExecuteAsync(actor, new(account, role, union, lastDay), StaffHost.Now, default)
            )
        ).Refusal;

    private Task<PageOf<StaffListRow>> SearchAsync(StaffActor actor) =>
        host.AskAsync<StaffQueries, PageOf<StaffListRow>>(queries =>
            queries.SearchAsync(
                actor.ScopeOf(StaffActs.Read),
                null,
                new PageRequest(),
                StaffHost.Now,
                default
            )
        );
}
