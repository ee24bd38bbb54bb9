using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Standing;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Members.MembersHost;

namespace WeChatUnion.Infrastructure.Tests.Members;

[TestFixtureSource(typeof(TestEngines))]
public sealed class OrganizationTreeTests(DatabaseProvider provider)
{
    private MembersHost host = null!;
    private StaffActor admin = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await MembersHost.StartAsync(provider);
        admin = host.CityActor(StaffRole.Administrator);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Move_StreetToAnotherDistrict_TakesAllPathsAlongAndLeavesMembersWhereTheyAre()
    {
        var (street, below) = await GrowStreetAsync(host.Districts[0]);

        var moved = await MoveAsync(admin, street.Id, host.Districts[1].Id);

        Assert.That(moved.Succeeded, Is.True);
        await AssertTreeIsWholeAsync();
        var after = await host.UnionAsync(below.Id);
        Assert.That(after.Path, Does.StartWith(host.Districts[1].Path));
        Assert.That(after.Path, Does.StartWith(moved.Value));
        var lines = await HistoryAsync(street.Id);
        Assert.That(
            lines.Select(line => (line.Kind, line.Before, line.After)),
            Does.Contain(
                (OrganizationChangeKind.Moved, host.Districts[0].Name, host.Districts[1].Name)
            )
        );
        var trail = await TrailAsync(street.Id);
        Assert.That(trail, Does.Contain("organizations.moved"));
    }

    [Test]
    public async Task Move_BelowItselfOrToTheWrongLevel_IsRefused()
    {
        var (street, below) = await GrowStreetAsync(host.Districts[0]);

        var cycle = await MoveAsync(admin, street.Id, below.Id);
        var level = await MoveAsync(admin, below.Id, host.Districts[1].Id);
        var nowhere = await MoveAsync(admin, street.Id, host.Districts[0].Id);

        Assert.That(cycle.Refusal, Is.EqualTo(OrganizationRefusals.WrongLevel));
        Assert.That(level.Refusal, Is.EqualTo(OrganizationRefusals.WrongLevel));
        Assert.That(nowhere.Refusal, Is.EqualTo(OrganizationRefusals.NothingToMove));
    }

    [Test]
    public async Task Move_ByTheAdministratorOfOneDistrict_ReachesNoOther()
    {
        var (street, _) = await GrowStreetAsync(host.Districts[0]);
        var own = Actor(host.Districts[0], StaffRole.Administrator);

        var outward = await MoveAsync(own, street.Id, host.Districts[1].Id);
        var foreign = await MoveAsync(
            Actor(host.Districts[1], StaffRole.Administrator),
            street.Id,
            host.Districts[1].Id
        );
        var oneself = await MoveAsync(own, host.Districts[0].Id, host.City.Id);
        var editor = await MoveAsync(
            host.CityActor(StaffRole.Editor),
            street.Id,
            host.Districts[1].Id
        );

        Assert.That(outward.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(foreign.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(oneself.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(editor.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
    }

    [Test]
    public async Task Merge_TwoEnterprises_HandsOverMembersAndCode()
    {
        var community = (await host.UnionsAsync()).First(u => u.Level == UnionLevel.Community);
        var both = await host.BelowAsync(community);
        var members = await host.MembersOfAsync(both[0]);
        var standing = await host.MembersOfAsync(both[1]);

        var merged = await MergeAsync(admin, both[0].Id, both[1].Id);

        Assert.That(merged.Value, Is.EqualTo(both[1].Id));
        Assert.That(members, Is.Not.Empty);
        Assert.That(await host.MembersOfAsync(both[0]), Is.Empty);
        Assert.That(
            await host.MembersOfAsync(both[1]),
            Has.Count.EqualTo(members.Count + standing.Count)
        );
        var byCode = await host.AskAsync(
            (IOrganizationStore store) => store.FindByCodeAsync(both[0].Code, default)
        );
        Assert.That(byCode!.Id, Is.EqualTo(both[1].Id));
        Assert.That((await host.UnionAsync(both[0].Id)).State, Is.EqualTo(UnionState.Merged));
        var first = members[0].Id;
        var changes = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<MemberChange>().Where(line => line.MemberId == first).ToListAsync()
        );
        Assert.That(changes.Single().After, Is.EqualTo(both[1].Name));
        await host.DoAsync<StandingSweep>(sweep => sweep.RunAsync(Now, default));
        Assert.That(
            host.Room.Heard.Select(heard => heard.Id),
            Is.SupersetOf(members.Select(member => member.Id))
        );
    }

    [Test]
    public async Task Merge_TwoStreets_PutsWhatIsBelowUnderTheOther()
    {
        var (absorbed, below) = await GrowStreetAsync(host.Districts[0]);
        var (into, _) = await GrowStreetAsync(host.Districts[1]);
        var (earlier, _) = await GrowStreetAsync(host.Districts[2]);
        await MergeAsync(admin, earlier.Id, absorbed.Id);

        var merged = await MergeAsync(admin, absorbed.Id, into.Id);
        var again = await MergeAsync(admin, absorbed.Id, into.Id);

        Assert.That(merged.Succeeded, Is.True);
        Assert.That(again.Refusal, Is.EqualTo(RegisterRefusals.OrganizationNotActive));
        Assert.That((await host.UnionAsync(below.Id)).Path, Does.StartWith(into.Path));
        Assert.That((await host.UnionAsync(earlier.Id)).MergedInto, Is.EqualTo(into.Id));
        await AssertTreeIsWholeAsync();
    }

    [Test]
    public async Task Abolish_OnlyWhenNobodyIsLeft()
    {
        var (street, below) = await GrowStreetAsync(host.Districts[0]);

        var full = await AbolishAsync(street.Id);
        var empty = await AbolishAsync(below.Id);
        var then = await AbolishAsync(street.Id);
        var added = await host.AskAsync(
            (AddOrganization add) =>
                add.ExecuteAsync(admin, new(street.Id, "晚到的社区工会"), Now, default)
        );

        Assert.That(full.Refusal, Is.EqualTo(OrganizationRefusals.NotEmpty));
        Assert.That(empty.Succeeded, Is.True);
        Assert.That(then.Succeeded, Is.True);
        Assert.That(added.Refusal, Is.EqualTo(RegisterRefusals.OrganizationNotActive));
    }

    [Test]
    public async Task Add_CodeOfAnother_IsRefusedAndLeavesNothing()
    {
        var before = (await host.UnionsAsync()).Count;

        var taken = await host.AskAsync(
            (AddOrganization add) =>
                add.ExecuteAsync(
                    admin,
                    new(host.Districts[0].Id, "重号街道工会", host.City.Code.ToLowerInvariant()),
                    Now,
                    default
                )
        );

        Assert.That(taken.Refusal, Is.EqualTo(OrganizationRefusals.CodeTaken));
        Assert.That((await host.UnionsAsync()).Count, Is.EqualTo(before));
    }

    [Test]
    public async Task Rename_KeepsTheOldNameInTheHistory()
    {
        var (street, _) = await GrowStreetAsync(host.Districts[0]);

        var renamed = await host.AskAsync(
            (RenameOrganization rename) =>
                rename.ExecuteAsync(admin, new(street.Id, "  新  名街道工会 "), Now, default)
        );

        Assert.That(renamed.Value, Is.EqualTo("新 名街道工会"));
        var line = (await HistoryAsync(street.Id)).Last();
        Assert.That((line.Before, line.After), Is.EqualTo((street.Name, "新 名街道工会")));
    }

    [Test]
    public async Task SetDues_UnitStopsPaying_EveryMemberIsTold()
    {
        var enterprise = (await host.UnionsAsync()).Last(u => u.Level == UnionLevel.Enterprise);
        var members = await host.MembersOfAsync(enterprise);
        host.Room.Deaf[members[0].Id] = true;

        await host.DoAsync<SetDuesStanding>(set =>
            set.ExecuteAsync(admin, new(enterprise.Id, false, Today), Now, default)
        );
        await host.DoAsync<StandingSweep>(sweep => sweep.RunAsync(Now, default));

        var told = host.Room.Heard.Where(heard => !heard.UnitPaysDues).Select(heard => heard.Id);
        Assert.That(told, Is.EquivalentTo(members.Skip(1).Select(member => member.Id)));

        host.Room.Deaf.Clear();
        await host.DoAsync<StandingSweep>(sweep => sweep.RunAsync(Now.AddMinutes(1), default));

        Assert.That(told, Does.Contain(members[0].Id), "what failed came again later");
    }

    [Test]
    public async Task MoveAndMerge_ManyAtOnce_LeaveOneWholeTree()
    {
        var streets = new List<UnionOrganization>();
        foreach (var district in host.Districts.Concat(host.Districts))
        {
            streets.Add((await GrowStreetAsync(district)).Street);
        }

        var outcomes = await Cards.CardHostSteps.AtOnceAsync(
            24,
            async i =>
            {
                var street = streets[i % streets.Count].Id;
                return i % 4 == 3
                    ? (await MergeAsync(admin, street, streets[(i + 1) % streets.Count].Id)).Refusal
                    : (await MoveAsync(admin, street, host.Districts[i % 3].Id)).Refusal;
            }
        );

        Assert.That(outcomes, Does.Contain(null), "some went through");
        await AssertTreeIsWholeAsync();
    }

    private async Task<(UnionOrganization Street, UnionOrganization Community)> GrowStreetAsync(
        UnionOrganization district
    )
    {
        var street = await host.AskAsync(
            (AddOrganization add) =>
                add.ExecuteAsync(admin, new(district.Id, "试街道工会"), Now, default)
        );
        var community = await host.AskAsync(
            (AddOrganization add) =>
                add.ExecuteAsync(admin, new(street.Value, "试社区工会"), Now, default)
        );
        return (await host.UnionAsync(street.Value), await host.UnionAsync(community.Value));
    }

    /// <summary>Every path is its parent's and its own; no union stands below one that has ended.</summary>
    private async Task AssertTreeIsWholeAsync()
    {
        var unions = (await host.UnionsAsync()).ToDictionary(union => union.Id);
        foreach (var union in unions.Values.Where(union => union.ParentId is not null))
        {
            var parent = unions[union.ParentId!.Value];
            Assert.That(union.Path, Is.EqualTo(union.PathBelow(parent)));
            Assert.That(union.Level, Is.EqualTo(parent.Level + 1));
            if (union.State == UnionState.Active)
            {
                Assert.That(parent.State, Is.EqualTo(UnionState.Active));
            }
            if (union.MergedInto is { } into)
            {
                Assert.That(unions[into].State, Is.EqualTo(UnionState.Active));
            }
        }
    }

    private Task<Outcome<string>> MoveAsync(
        StaffActor actor,
        UnionOrganizationId union,
        UnionOrganizationId parent
    ) =>
        host.AskAsync(
            (MoveOrganization move) => move.ExecuteAsync(actor, new(union, parent), Now, default)
        );

    private Task<Outcome<UnionOrganizationId>> MergeAsync(
        StaffActor actor,
        UnionOrganizationId absorbed,
        UnionOrganizationId into
    ) =>
        host.AskAsync(
            (MergeOrganizations merge) =>
                merge.ExecuteAsync(actor, new(absorbed, into), Now, default)
        );

    private Task<Outcome<UnionOrganizationId>> AbolishAsync(UnionOrganizationId union) =>
        host.AskAsync(
            (AbolishOrganization abolish) => abolish.ExecuteAsync(admin, new(union), Now, default)
        );

    private Task<List<OrganizationChange>> HistoryAsync(UnionOrganizationId id) =>
        host.AskAsync(
            (UnionDbContext db) =>
                db.Set<OrganizationChange>()
                    .Where(change => change.OrganizationId == id)
                    .OrderBy(change => change.Id)
                    .ToListAsync()
        );

    private Task<List<string>> TrailAsync(UnionOrganizationId id) =>
        host.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Subject == $"union:{id.Value}")
                    .Select(row => row.Act)
                    .ToListAsync()
        );
}
