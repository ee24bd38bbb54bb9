using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>Each role of one district, at every page and file of the console: with its own things, the next district's, and guessed ones.</summary>
public class ConsoleWalkTests
{
    private static readonly StaffRole[] Roles = Enum.GetValues<StaffRole>();
    private static readonly Dictionary<string, string> Table = RouteTable.Read();

    /// <summary>Where something of the district stands before anything is typed or chosen.</summary>
    private static readonly string[] Lists =
    [
        "/console/organizations",
        "/console/members",
        "/console/members/duplicates",
        "/console/imports",
        "/console/blacklist",
        "/console/cards/waiting",
        "/console/cards/waiting/take-overs",
        "/console/cards/waiting/phone-reports",
        "/console/staff",
        "/console/audit",
        "/console/audit.csv",
    ];

    private static IEnumerable<HostRoute> Looking =>
        Walk
            .Routes.Where(route => route is { Method: "GET", Door: "staff" })
            .Where(route => route.Pattern.StartsWith("/console", StringComparison.Ordinal));

    [TestCaseSource(nameof(Roles))]
    public async Task Page_OfTheOwnDistrict_IsShownToTheRolesOfItsAct(StaffRole role)
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var route in Looking)
        {
            var path = route.At(route.HasId ? Walk.East.IdOf(route.Kind) : "none-such");
            var seen = await Walk.Of(role).SeeAsync(route, path);

            var may = RouteTable.RolesOf(Table[route.Name]).Contains(role);
            var refused = seen.Contains(StaffRefusals.NotAllowed.Message, StringComparison.Ordinal);
            Assert.That(refused, Is.EqualTo(!may), path);
            Assert.That(Looks.In(seen, Walk.West.Marks), Is.Empty, path);
            var own = Looks.In(seen.Replace(path, ""), Walk.East.Marks);
            Assert.That(own, may ? IsShown(route) : Is.Empty, path);
        }
    }

    [TestCaseSource(nameof(Roles))]
    public async Task Page_OfTheNextDistrict_AnswersAsForAGuessedId(StaffRole role)
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var route in Looking.Where(route => route.HasId && !IsOfTheCity(route)))
        {
            var (foreign, guessed) = (Walk.West.IdOf(route.Kind), Guess(route));
            var seen = await Walk.Of(role).SeeAsync(route, route.At(foreign));
            var other = await Walk.Of(role).SeeAsync(route, route.At(guessed));

            var plain = Looks.Plain(seen, foreign);
            Assert.That(plain, Is.EqualTo(Looks.Plain(other, guessed)), route.Name);
            Assert.That(Looks.In(plain, Walk.West.Marks), Is.Empty, route.Name);
        }
    }

    private static bool IsOfTheCity(HostRoute route) =>
        route.Kind
            is "/console/alarms"
                or "/console/seasons"
                or "/console/campaigns"
                or "/console/members/tags";

    /// <summary>Trail lines are numbered by the database.</summary>
    private static string Guess(HostRoute route) =>
        route.Kind == "/console/audit" ? "987654321" : $"{Guid.NewGuid()}";

    private static NUnit.Framework.Constraints.IResolveConstraint IsShown(HostRoute route) =>
        // A photo has no words.
        route.Pattern.EndsWith("/view", StringComparison.Ordinal)
        || route.Pattern.EndsWith("/thumbnail", StringComparison.Ordinal)
            ? Is.Not.Null
        : (route.HasId && !IsOfTheCity(route)) || Lists.Contains(route.Pattern) ? Is.Not.Empty
        : Is.Not.Null;
}
