using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Members.Organizations;
using WeChatUnion.Infrastructure.Members.Register;
using WeChatUnion.Infrastructure.Members.Statistics;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Members.MembersHost;

namespace WeChatUnion.Infrastructure.Tests.Members;

[TestFixtureSource(typeof(TestEngines))]
public sealed class MembersQueriesTests(DatabaseProvider provider)
{
    private MembersHost host = null!;
    private StaffScope city = null!;
    private StaffScope district = null!;
    private StaffScope sibling = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await MembersHost.StartAsync(provider);
        city = new([host.City.Path]);
        district = new([host.Districts[0].Path]);
        sibling = new([host.Districts[1].Path]);
        await host.DoAsync<MemberCounting>(counting => counting.RunAsync(Now, default));
        await host.DoAsync<MemberCounting>(counting => counting.RunAsync(Now, default));
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Search_Everything_PagesThroughAllOnce()
    {
        var seen = new List<MemberRow>();
        PageOf<MemberRow> page;
        do
        {
            page = await SearchAsync(city, new(), new(seen.Count / 100, 100));
            seen.AddRange(page.Items);
        } while (page.Items.Count > 0);

        Assert.That(page.Total, Is.EqualTo(303));
        Assert.That(seen.Select(row => row.Id).Distinct().Count(), Is.EqualTo(303));
        Assert.That(seen.Select(row => row.MaskedName), Is.All.Contains("*"));
    }

    [Test]
    public async Task Search_OfOneDistrict_ShowsNothingOfTheSibling()
    {
        var own = await SearchAsync(district, new(), new(0, 100));
        var others = await SearchAsync(sibling, new(), new(0, 100));
        var asked = await SearchAsync(district, new(host.Districts[1].Id), new());
        var foreign = others.Items[0];
        var detail = await host.AskAsync(
            (MemberQueries queries) => queries.DetailAsync(district, foreign.Id, default)
        );

        Assert.That(own.Items, Is.Not.Empty);
        Assert.That(
            own.Items.Select(row => row.Id).Intersect(others.Items.Select(row => row.Id)),
            Is.Empty
        );
        Assert.That((asked.Items.Count, asked.Total), Is.EqualTo((0, 0)));
        Assert.That(detail, Is.Null);
    }

    [Test]
    public async Task Search_ByNumberNameAndState_FindsWhoIsMeant()
    {
        var person = DemoRegister.Examples[0];
        var born = DateOnly.ParseExact(person.IdNumber[6..14], "yyyyMMdd");

        var byPhone = await SearchAsync(city, new(Phone: person.Phone), new());
        var byNumber = await SearchAsync(city, new(IdNumber: person.IdNumber), new());
        var byName = await SearchAsync(city, new(Name: person.Name), new());
        var byBoth = await SearchAsync(city, new(Name: person.Name, Birthday: born), new());
        var left = await SearchAsync(city, new(State: MemberState.Left), new(0, 100));
        var wrong = await host.AskAsync(
            (MemberQueries queries) => queries.SearchAsync(city, new(IdNumber: "1"), new(), default)
        );

        Assert.That(byPhone.Items.Single().Id, Is.EqualTo(byNumber.Items.Single().Id));
        Assert.That(byBoth.Items.Single().Id, Is.EqualTo(byNumber.Items.Single().Id));
        Assert.That(byName.Items.Select(r => r.Id), Does.Contain(byBoth.Items[0].Id));
        Assert.That(byName.Total, Is.EqualTo(byName.Items.Count).And.LessThan(303));
        Assert.That((left.Items.Count, left.Total), Is.EqualTo((5, 5)));
        Assert.That(wrong.Refusal, Is.EqualTo(MembersRefusals.DocumentInvalid));
    }

    [Test]
    public async Task Statistics_OfTheCity_AreTheSumOfItsDistricts()
    {
        var statistics = await host.AskAsync(
            (StatisticsQueries queries) => queries.BelowAsync(city, host.City.Id, default)
        );
        var foreign = await host.AskAsync(
            (StatisticsQueries queries) =>
                queries.BelowAsync(district, host.Districts[1].Id, default)
        );

        Assert.That(statistics!.Union.Total, Is.EqualTo(303));
        Assert.That(statistics.Union.ByState[MemberState.Left], Is.EqualTo(5));
        Assert.That(statistics.Below.Sum(below => below.Total), Is.EqualTo(303));
        Assert.That(statistics.Below, Has.Count.EqualTo(3));
        Assert.That(statistics.ComputedAt, Is.EqualTo(Now));
        Assert.That(foreign, Is.Null);
    }

    [Test]
    public async Task Organizations_OfOneDistrict_EndAtItsBorder()
    {
        var top = await host.AskAsync((OrganizationQueries q) => q.TopAsync(district, default));
        var below = await host.AskAsync(
            (OrganizationQueries q) => q.BelowAsync(district, host.Districts[0].Id, default)
        );
        var detail = await host.AskAsync(
            (OrganizationQueries q) => q.DetailAsync(district, below[0].Id, default)
        );
        var found = await host.AskAsync(
            (OrganizationQueries q) => q.SearchAsync(district, "街道", new(), default)
        );
        var byCode = await host.AskAsync(
            (OrganizationQueries q) => q.SearchAsync(city, host.City.Code, new(), default)
        );
        var foreign = await host.AskAsync(
            (OrganizationQueries q) => q.BelowAsync(district, host.Districts[1].Id, default)
        );

        Assert.That(
            top.Select(row => row.Id),
            Is.EqualTo((UnionOrganizationId[])[host.Districts[0].Id])
        );
        Assert.That(below, Has.Count.EqualTo(2));
        Assert.That(below.Select(row => row.HasBelow), Is.All.True);
        Assert.That(
            detail!.Above.Select(crumb => crumb.Name),
            Is.EqualTo((string[])[host.Districts[0].Name])
        );
        Assert.That(found.Items.Select(row => row.ParentId), Is.All.EqualTo(host.Districts[0].Id));
        Assert.That(found.Total, Is.EqualTo(2));
        Assert.That(byCode.Items.Single().Id, Is.EqualTo(host.City.Id));
        Assert.That(foreign, Is.Empty);
    }

    [Test]
    public async Task Subtrees_AsSubqueries_HoldTheScopeAlone()
    {
        var two = new StaffScope([host.Districts[0].Path, host.Districts[2].Path]);

        var counts = await host.AskAsync(
            async (UnionDbContext db) =>
                (
                    await db.Set<Member>()
                        .CountAsync(m => UnionSubtrees.MembersIn(db, two).Any(id => id == m.Id)),
                    await db.Set<Member>()
                        .CountAsync(m =>
                            UnionSubtrees.OrganizationsIn(db, two).Contains(m.OrganizationId)
                        ),
                    await UnionSubtrees.MembersIn(db, StaffScope.Nowhere).CountAsync()
                )
        );
        var expected = await SearchAsync(two, new(), new());

        Assert.That(counts, Is.EqualTo(((int)expected.Total, (int)expected.Total, 0)));
    }

    [Test]
    public async Task Subtree_ByRange_IsAnsweredByTheIndex()
    {
        var sql = await host.AskAsync(
            (UnionDbContext db) =>
                Task.FromResult(UnionSubtrees.OrganizationsIn(db, district).ToQueryString())
        );
        var explain =
            provider == DatabaseProvider.Sqlite
                ? "EXPLAIN QUERY PLAN "
                // A tree this small is read whole unless that is forbidden: what matters is that the index can serve.
                : "SET enable_seqscan = off; EXPLAIN ";

        var plan = await host.Database.ReadAsync(
            explain + Literal(sql, host.Districts[0]),
            row => string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => row[i]))
        );

        Assert.That(sql, Does.Not.Contain("LIKE"));
        Assert.That(
            string.Join('\n', plan),
            provider == DatabaseProvider.Sqlite
                ? Does.Contain("ux_members_organizations_path (path>? AND path<?)")
                : Does.Match(@"ux_members_organizations_path[\s\S]*Index Cond: \(.*>=.*<")
        );
    }

    /// <summary>The statement with its parameters filled in.</summary>
    private static string Literal(string sql, UnionOrganization union)
    {
        var lines = sql.Split('\n').Where(line => !IsNote(line));
        return string.Join('\n', lines)
            .Replace("@from", $"'{union.Path}'", StringComparison.Ordinal)
            .Replace("@end", $"'{union.PathEnd}'", StringComparison.Ordinal);
    }

    private static bool IsNote(string line) =>
        line.StartsWith("--", StringComparison.Ordinal)
        || line.StartsWith(".param", StringComparison.Ordinal);

    private async Task<PageOf<MemberRow>> SearchAsync(
        StaffScope scope,
        MemberSearch search,
        PageRequest page
    ) =>
        (
            await host.AskAsync(
                (MemberQueries queries) => queries.SearchAsync(scope, search, page, default)
            )
        ).Value;
}
