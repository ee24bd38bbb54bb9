namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>What docs/access.md says about ways into the host is what the host maps.</summary>
public class RouteTableTests
{
    [Test]
    public void RouteTable_ItsRows_AreTheRoutesOfTheHost()
    {
        var told = RouteTable.Read().Keys;

        Assert.That(told, Is.EquivalentTo(Walk.Routes.Select(route => route.Name)));
        Assert.That(told, Has.Count.GreaterThan(100));
    }

    [Test]
    public void Route_ItsDoor_IsTheOneOfTheTable()
    {
        var told = RouteTable.Read();

        var otherwise =
            from route in Walk.Routes
            let door = told.GetValueOrDefault(route.Name) switch
            {
                "anybody" => "anybody",
                "fan" => "fan",
                "user" => "mini-program",
                { } staff when staff == "staff" || RouteTable.RolesOf(staff).Count > 0 => "staff",
                _ => "none",
            }
            where door != route.Door
            select $"{route.Name}: {route.Door}";

        Assert.That(otherwise, Is.Empty);
    }
}
