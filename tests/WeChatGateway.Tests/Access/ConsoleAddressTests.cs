using System.Reflection;
using Microsoft.AspNetCore.Components;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>What may stand in an address of the console, and what is no id at all.</summary>
public class ConsoleAddressTests
{
    private static readonly string[] Nonsense =
    [
        "xyz",
        "",
        "%00",
        "-1",
        "00000000-0000-0000-0000-00000000000g",
        new string('9', 3000),
    ];

    /// <summary>Words in queries of the console, with the kind of id they take; null: not an id.</summary>
    private static readonly Dictionary<string, string?> Queries = new()
    {
        ["/console/organizations?At"] = "/console/organizations",
        ["/console/members/export?Union"] = "/console/organizations",
        ["/console/members/export?State"] = null,
        ["/console/imports/new?Refused"] = null,
        ["/console/blacklist/new?member"] = "/console/members",
        ["/console/cards?Member"] = "/console/members",
        ["/console/points/members?Member"] = "/console/members",
        ["/console/points/members?Before"] = null,
        ["/console/cases/next?left"] = "/console/cases",
        ["/console/payments/{id}?Refused"] = null,
        ["/console/campaigns/series?From"] = "/console/campaigns",
        ["/console/audit?Actor"] = "/console/staff",
        ["/console/audit?Subject"] = null,
        ["/console/audit.csv?Union"] = "/console/organizations",
        ["/console/audit.csv?Actor"] = "/console/staff",
        ["/console/audit.csv?Subject"] = null,
        ["/console/audit.csv?Act"] = null,
        ["/console/audit.csv?From"] = null,
        ["/console/audit.csv?To"] = null,
    };

    [Test]
    public void Query_OfAPage_IsWalked()
    {
        var taken =
            from route in Walk.Routes
            where route.Page is not null
            from property in route.Page!.GetProperties(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            )
            let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
            where query is not null
            select $"{route.Pattern}?{query.Name ?? property.Name}";

        var walked = Queries.Keys.Where(query =>
            !query.StartsWith("/console/audit.csv?", StringComparison.Ordinal)
        );
        Assert.That(taken, Is.EquivalentTo(walked));
    }

    [Test]
    public async Task Id_ThatIsNone_IsNoPage()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var route in Walk.Routes.Where(route => route is { HasId: true, Door: "staff" }))
        {
            foreach (var word in Nonsense.Where(IsNoPathOfOurs))
            {
                var page = Walk.Routes.Single(one => one.Pattern == "/console/{*path}");
                var path = route.Pattern.Replace("{id}", word);
                var seen = await Walk.Of(StaffRole.Administrator).SeeAsync(page, path);
                Assert.That(seen.Contains("没有这个页面", StringComparison.Ordinal), path);
            }
        }
    }

    [Test]
    public async Task Query_ThatIsNone_IsNotFoundOrPassedOver()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var query in Queries.Keys)
        {
            foreach (var word in Nonsense)
            {
                var path = $"{query}={word}";
                var seen = await Walk.Of(RoleFor(query)).SeeAsync(RouteOf(query), path);
                Assert.That(Looks.In(seen, Walk.West.Marks), Is.Empty, path);
                var missed = seen.Contains(
                    StaffRefusals.NotFound.Message,
                    StringComparison.Ordinal
                );
                Assert.That(missed, Is.EqualTo(IsMissed(query, word)), path);
            }
        }
    }

    [Test]
    public async Task Query_AboutTheNextDistrict_AnswersAsForAGuessedId()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var (query, kind) in Queries.Where(query => query.Value is not null))
        {
            var (foreign, guessed) = (Walk.West.IdOf(kind!), $"{Guid.NewGuid()}");
            var browser = Walk.Of(RoleFor(query));
            var seen = await browser.SeeAsync(RouteOf(query), $"{query}={foreign}");
            var other = await browser.SeeAsync(RouteOf(query), $"{query}={guessed}");

            var plain = Looks.Plain(seen, foreign);
            Assert.That(plain, Is.EqualTo(Looks.Plain(other, guessed)), query);
            Assert.That(Looks.In(plain, Walk.West.Marks), Is.Empty, query);
        }
    }

    /// <summary>A line of the trail has a number; a server refuses the null itself.</summary>
    private static bool IsNoPathOfOurs(string word) => word is not ("" or "-1" or "%00");

    private static HostRoute RouteOf(string query) =>
        Walk.Routes.Single(route => route.Pattern == query.Split('?')[0] && route.Method == "GET");

    /// <summary>Somebody who may come.</summary>
    private static StaffRole RoleFor(string query) =>
        RouteTable.RolesOf(RouteTable.Read()[RouteOf(query).Name])[0];

    /// <summary>An empty word is none.</summary>
    private static bool IsMissed(string query, string word) =>
        word != ""
        && query
            is "/console/organizations?At"
                or "/console/members/export?Union"
                or "/console/blacklist/new?member"
                or "/console/points/members?Member"
                or "/console/campaigns/series?From";
}
