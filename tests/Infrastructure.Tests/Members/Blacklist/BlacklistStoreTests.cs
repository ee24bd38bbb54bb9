using Microsoft.EntityFrameworkCore;
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
    private CardHost host = null!;
    private List<(MemberId Member, UnionOrganizationId Union, string Path)> members = null!;
    private StaffActor editor = null!;
    private StaffActor reviewer = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CardHost.StartAsync(provider);
        var found = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<Member>()
                    .Join(
                        db.Set<UnionOrganization>(),
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
        var outside = members.First(one => one.Union != union).Member;
        await ConfirmAsync(await ProposeAsync(null, union));

        Assert.That((await StandingAsync(inside)).ForbidsSubsidy);
        Assert.That(await StandingAsync(outside), Is.EqualTo(ListStanding.Clear));
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
        var member = members[3].Member;
        var id = await ProposeAsync(member, null);
        await ConfirmAsync(id);

        var outcomes = await AtOnceAsync(
            8,
            _ =>
                host.AskAsync(
                    (AppealListing appeal) =>
                        appeal.ExecuteAsync(new(member, id, "不是我做的，请复核"), Now, default)
                )
        );

        Assert.That(outcomes.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        var open = await host.AskAsync(
            (BlacklistQueries list) =>
                list.AppealsAsync(new([members[3].Path]), true, new PageRequest(), default)
        );
        Assert.That(open.Items.Select(line => line.Listing), Does.Contain(id));
        var revealed = await host.AskAsync(
            (RevealListing reveal) =>
                reveal.ExecuteAsync(reviewer, new(id, "处理会员申诉"), Now, default)
        );
        Assert.That(revealed.Value.Evidence, Does.Contain("客运站"));
        Assert.That(revealed.Value.Appeal, Is.EqualTo("不是我做的，请复核"));
    }

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
