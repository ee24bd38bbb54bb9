using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Blacklist;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Members.Blacklist;

[TestFixtureSource(typeof(TestEngines))]
public sealed class BlacklistStoreTests(DatabaseProvider provider)
{
    private const string Appeal = "不是我做的，请复核";
    private CardHost host = null!;
    private List<(MemberId Member, UnionOrganizationId Union, string Path)> members = null!;
    private StaffActor editor = null!;
    private StaffActor reviewer = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CardHost.StartAsync(provider);
        // Members of a test's own are in the first enterprise: no test lists that one.
        var found = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<Member>()
                    .Join(
                        db.Set<UnionOrganization>()
                            .Where(union => union.Level == UnionLevel.Enterprise)
                            .OrderBy(union => union.Id)
                            .Skip(1),
                        member => member.OrganizationId,
                        union => union.Id,
                        (member, union) =>
                            new
                            {
                                member.Id,
                                Union = union.Id,
                                union.Path,
                            }
                    )
                    .OrderBy(row => row.Id)
                    .Take(40)
                    .ToListAsync()
        );
        members = [.. found.Select(row => (row.Id, row.Union, row.Path))];
        var city = members[0].Path[..33];
        editor = new(StaffAccountId.New(), "林编辑", [new(StaffRole.Editor, city)]);
        reviewer = new(StaffAccountId.New(), "陈审核", [new(StaffRole.Reviewer, city)]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Union_ThatTookPart_LosesForAllItsMembersAndNoOthers()
    {
        var (inside, union, path) = members[0];
        // Whom no other test has listed.
        var outside = await members
            .Where(one => one.Union != union)
            .ToAsyncEnumerable()
            .FirstAsync(async (one, _) => await StandingAsync(one.Member) == ListStanding.Clear);
        await ConfirmAsync(await ProposeAsync(null, union));

        Assert.That((await StandingAsync(inside)).ForbidsSubsidy);
        Assert.That(await StandingAsync(outside.Member), Is.EqualTo(ListStanding.Clear));
        Assert.That(
            (await ListAsync(new([path]), null)).Items.Single().Organization,
            Is.EqualTo(union)
        );
    }

    [Test]
    public async Task List_OfASiblingUnion_ShowsNothingOfThisOne()
    {
        var (member, union, path) = members[1];
        var sibling = members.First(one => one.Union != union).Path;
        var id = await ProposeAsync(member, null);

        Assert.That((await ListAsync(new([path]), member)).Total, Is.EqualTo(1));
        Assert.That((await ListAsync(new([sibling]), member)).Total, Is.Zero);
        Assert.That((await ListAsync(StaffScope.Nowhere, member)).Total, Is.Zero);
        Assert.That(await FindAsync(new([sibling]), id), Is.Null);
        Assert.That((await FindAsync(new([path]), id))!.Line.Member, Is.EqualTo(member));
    }

    [Test]
    public async Task Confirm_ManyAtOnce_HappensOnce()
    {
        var id = await ProposeAsync(members[2].Member, null);

        var outcomes = await AtOnceAsync(
            8,
            _ =>
                host.AskAsync(
                    (DecideListing decide) =>
                        decide.ExecuteAsync(reviewer, new(id, true), Now, default)
                )
        );

        Assert.That(outcomes.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
    }

    [Test]
    public async Task Appeal_ManyAtOnce_IsOne()
    {
        var (fan, member) = await BoundAsync(901);
        var id = await ListedAsync(member);

        var same = await AtOnceAsync(8, _ => AppealAsync(fan, id, Appeal));
        var others = await AtOnceAsync(4, i => AppealAsync(fan, id, $"{Appeal}，第{i}次"));

        Assert.That(
            same.Select(outcome => outcome.Refusal),
            Is.All.Null,
            "one that was sent often"
        );
        Assert.That(same.Select(outcome => outcome.Value).Distinct().Count(), Is.EqualTo(1));
        Assert.That(
            others.Select(outcome => outcome.Refusal),
            Is.All.EqualTo(ListingRefusals.AppealedBefore)
        );
        var open = await host.AskAsync(
            (BlacklistQueries list) =>
                list.AppealsAsync(new([members[0].Path[..33]]), true, new PageRequest(), default)
        );
        Assert.That(open.Items.Select(line => line.Listing), Does.Contain(id));
        var revealed = await host.AskAsync(
            (RevealListing reveal) =>
                reveal.ExecuteAsync(reviewer, new(id, "处理会员申诉"), Now, default)
        );
        Assert.That(revealed.Value.Evidence, Does.Contain("客运站"));
        Assert.That(revealed.Value.Appeal, Is.EqualTo(Appeal));
    }

    [Test]
    public async Task Own_EntriesOfHisUnionAndOfOthers_AreTheUnionsAloneAndNotHis()
    {
        var (fan, member) = await BoundAsync(902);
        var (_, stranger) = await BoundAsync(903);
        var own = await ListedAsync(member);
        var foreign = await ListedAsync(stranger);
        var union = members.Last(one => one.Union != members[0].Union).Union;
        await host.DoAsync<UnionDbContext>(db =>
            db.Set<Member>()
                .Where(one => one.Id == member)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.OrganizationId, union))
        );
        await ConfirmAsync(await ProposeAsync(null, union));

        var shown = await OwnAsync(fan);
        var refused = await AppealAsync(fan, foreign, Appeal);
        var ofUnion = await AppealAsync(fan, shown.Single(one => one.Reason is null).Id, Appeal);

        Assert.That(shown, Has.Count.EqualTo(2));
        Assert.That(shown.Single(one => one.Reason is not null).Id, Is.EqualTo(own));
        Assert.That(refused.Refusal, Is.EqualTo(ListingRefusals.NoSuchListing));
        Assert.That(ofUnion.Refusal, Is.EqualTo(ListingRefusals.NoSuchListing));
    }

    [Test]
    public async Task Own_WhileTheBindingRests_IsStillReadAndAppealedAgainst()
    {
        var (fan, member) = await BoundAsync(904);
        var id = await ListedAsync(member);
        await host.DoAsync<UnionDbContext>(db =>
            db.Set<CardBinding>()
                .Where(binding => binding.MemberId == member)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(binding => binding.Status, BindingStatus.Suspended)
                )
        );

        Assert.That((await OwnAsync(fan)).Single().Id, Is.EqualTo(id));
        Assert.That((await AppealAsync(fan, id, Appeal)).Succeeded);
    }

    [Test]
    public async Task Merge_OfABannedDouble_LetsNobodyOffAndKeepsTheAppeal()
    {
        var (fan, absorbed) = await BoundAsync(905);
        var kept = await host.MemberAsync(await host.NewPersonAsync(906));
        var id = await ListedAsync(absorbed);
        var twin = await ListedAsync(kept);
        var appeal = (await AppealAsync(fan, id, Appeal)).Value;

        await host.MergeAsync(absorbed, kept);

        Assert.That((await StandingAsync(kept)).ForbidsLottery);
        Assert.That(
            (await OwnAsync(fan)).Single().Appeal,
            Is.Not.Null,
            "one ban, the appealed one"
        );
        var third = await host.StaffAsync(StaffRole.Reviewer);
        var decided = await host.AskAsync(
            (DecideAppeal decide) =>
                decide.ExecuteAsync(third, new(appeal, true, "材料属实，予以解除"), Now, default)
        );
        Assert.That(decided.Succeeded, Is.True, decided.Refusal?.Code);
        Assert.That(await StandingAsync(kept), Is.EqualTo(ListStanding.Clear));
        Assert.That(
            (await FindAsync(new([members[0].Path[..33]]), twin))!.Line.State,
            Is.EqualTo(ListingState.Absorbed)
        );
    }

    /// <summary>A row written under the double while it was merged: the rule reads doubles too.</summary>
    [Test]
    public async Task Merge_EntryAddedToTheDoubleAtThatMoment_HoldsAllTheSame()
    {
        var (fan, kept) = await BoundAsync(907);
        var absorbed = await host.MemberAsync(await host.NewPersonAsync(908));
        var id = await ListedAsync(absorbed);
        await host.MergeAsync(absorbed, kept);
        await host.DoAsync<UnionDbContext>(db =>
            db.Set<Listing>()
                .Where(listing => listing.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(listing => listing.MemberId, absorbed))
        );

        Assert.That((await StandingAsync(kept)).ForbidsLottery);
        Assert.That((await OwnAsync(fan)).Single().Id, Is.EqualTo(id));
        Assert.That((await AppealAsync(fan, id, Appeal)).Succeeded);
    }

    private async Task<(FanIdentity Fan, MemberId Member)> BoundAsync(int number)
    {
        var person = await host.NewPersonAsync(number);
        await host.BindAsync(Fan(number), person);
        return (Fan(number), await host.MemberAsync(person));
    }

    private async Task<ListingId> ListedAsync(MemberId member)
    {
        var id = await ProposeAsync(member, null);
        await ConfirmAsync(id);
        return id;
    }

    private Task<Outcome<ListingAppealId>> AppealAsync(
        FanIdentity fan,
        ListingId id,
        string text
    ) =>
        host.AskAsync(
            (AppealListing appeal) => appeal.ExecuteAsync(new(fan, id, text), Now, default)
        );

    private Task<IReadOnlyList<OwnListing>> OwnAsync(FanIdentity fan) =>
        host.AskAsync((ShowOwnListings own) => own.ExecuteAsync(fan, Now, default));

    private async Task<ListingId> ProposeAsync(MemberId? member, UnionOrganizationId? union)
    {
        var day = UnionCalendar.DayOf(Now);
        var terms = new ListingTerms(
            member,
            union,
            ListLevel.All,
            ListingReason.Collusion,
            "车票为同一张图片，经与客运站核对属实。",
            [],
            day,
            day.AddYears(1)
        );
        var proposed = await host.AskAsync(
            (ProposeListing propose) => propose.ExecuteAsync(editor, terms, Now, default)
        );
        return proposed.Value;
    }

    private async Task ConfirmAsync(ListingId id)
    {
        var confirmed = await host.AskAsync(
            (DecideListing decide) => decide.ExecuteAsync(reviewer, new(id, true), Now, default)
        );
        Assert.That(confirmed.Succeeded);
    }

    private Task<ListStanding> StandingAsync(MemberId member) =>
        host.AskAsync((IBlacklist list) => list.StandingAsync(member, Now, default));

    private Task<PageOf<ListingLine>> ListAsync(StaffScope scope, MemberId? member) =>
        host.AskAsync(
            (BlacklistQueries list) =>
                list.ListAsync(scope, null, member, new PageRequest(), default)
        );

    private Task<ListingDetail?> FindAsync(StaffScope scope, ListingId id) =>
        host.AskAsync((BlacklistQueries list) => list.FindAsync(scope, id, default));
}
