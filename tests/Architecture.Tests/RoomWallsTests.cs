using ArchUnitNET.Domain;
using WeChatUnion.Architecture.Tests.House;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Architecture.Tests;

public class RoomWallsTests
{
    private static readonly HashSet<string> Ids =
    [
        .. Building
            .Domain.GetTypes()
            .Where(type => type.IsValueType && type.IsAssignableTo(typeof(ITypedId)))
            .Select(type => type.FullName!),
    ];

    [Test]
    public void Room_NeedsOfItsTypes_AreIdsContractsAndKernel()
    {
        var broken = Crossings()
            .Where(crossing => !OpenDoors.MaySee(crossing.From, crossing.To))
            .Select(crossing => crossing.Said)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.That(broken, Is.Empty);
    }

    /// <summary>Constants are copied into the compiled code, so that only the source shows who was asked for them.</summary>
    [Test]
    public void Room_UsingLines_NameOnlyRoomsItMaySee()
    {
        var broken =
            from file in Sources.Files("src", ".cs", ".razor")
            where !file.Contains("Migrations", StringComparison.Ordinal)
            let source = UsingLines.In(file)
            from needed in source.Needed
            where source.Place is { } place && !OpenDoors.MaySee(place, needed) && !HoldsIds(needed)
            select $"{file} uses {needed}";

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void RoomOfTheGateway_NeedsOfInfrastructure_AreRegistrationOrQueries()
    {
        var broken =
            from need in Building.Needs()
            let @from = Place.Of(NamespaceOf(need.From))
            where @from is { Layer: "Gateway" } && Building.Rooms.Contains(@from.Folder)
            where Place.Of(NamespaceOf(need.To)) is { Layer: "Infrastructure" }
            where !need.From.Name.EndsWith("Room", StringComparison.Ordinal)
            where !need.To.Name.EndsWith("Queries", StringComparison.Ordinal)
            select $"{need.From.FullName} needs {need.To.FullName}";

        Assert.That(broken.Distinct(), Is.Empty);
    }

    [Test]
    public void OpenDoors_EachOfThem_IsUsed()
    {
        var used = Crossings()
            .Select(crossing => (crossing.From.Folder, crossing.To.Folder))
            .ToHashSet();

        Assert.That(OpenDoors.Doors.Where(door => !used.Contains(door)), Is.Empty);
    }

    /// <summary>Without it an empty plan would pass every wall.</summary>
    [Test]
    public void Plan_KnownNeed_IsSeen()
    {
        var needs = Building
            .Needs()
            .Select(need => (need.From.FullName, need.To.FullName))
            .ToHashSet();

        Assert.That(
            needs,
            Does.Contain((typeof(VerifyMember).FullName, typeof(IFanDirectory).FullName))
        );
    }

    private static IEnumerable<(Place From, Place To, string Said)> Crossings() =>
        from need in Building.Needs()
        let @from = Place.Of(NamespaceOf(need.From))
        let to = Place.Of(NamespaceOf(need.To))
        where @from is not null && to is not null && @from.Folder != to.Folder
        where !Ids.Contains(need.To.FullName)
        select (@from, to, $"{need.From.FullName} needs {need.To.FullName}");

    private static string? NamespaceOf(IType type) => type.Namespace?.FullName;

    private static bool HoldsIds(Place place) =>
        place.Layer == "Domain"
        && Ids.Any(id =>
            id.StartsWith($"WeChatUnion.Domain.{place.Folder}.", StringComparison.Ordinal)
        );
}
