using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using WeChatUnion.Architecture.Tests.House;
using WeChatUnion.Infrastructure.Persistence.Contexts;

namespace WeChatUnion.Architecture.Tests;

public class TableWallsTests
{
    private static readonly IModel Model = ReadModel();

    [Test]
    public void Table_OfARoom_CarriesItsPrefix()
    {
        var wrong = Model
            .GetEntityTypes()
            .Where(type => type.GetTableName() is { } table && !HasPrefix(table, RoomOf(type)))
            .Select(type => $"{type.GetTableName()} of {RoomOf(type)}");

        Assert.That(Model.GetEntityTypes(), Is.Not.Empty);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void ForeignKey_OfATable_StaysInItsRoom()
    {
        var crossing = Model
            .GetEntityTypes()
            .SelectMany(type => type.GetForeignKeys())
            .Where(key => RoomOf(key.DeclaringEntityType) != RoomOf(key.PrincipalEntityType))
            .Select(key => key.ToString());

        Assert.That(crossing, Is.Empty);
    }

    [Test]
    public void Navigation_OfAnEntity_StaysInItsRoom()
    {
        var crossing = Model
            .GetEntityTypes()
            .SelectMany(type =>
                type.GetNavigations().Cast<INavigationBase>().Concat(type.GetSkipNavigations())
            )
            .Where(way => RoomOf(way.DeclaringEntityType) != RoomOf(way.TargetEntityType))
            .Select(way => way.ToString());

        Assert.That(crossing, Is.Empty);
    }

    private static bool HasPrefix(string table, string room) =>
        table.StartsWith(room.ToLowerInvariant() + "_", StringComparison.Ordinal);

    private static string RoomOf(IReadOnlyTypeBase type) =>
        Place.Of(type.ClrType.Namespace)?.Folder
        ?? throw new InvalidOperationException($"{type.ClrType} stands outside the house.");

    private static IModel ReadModel()
    {
        IDesignTimeDbContextFactory<SqliteUnionDbContext> contexts = new DesignTimeContexts();
        using var context = contexts.CreateDbContext([]);
        return context.Model;
    }
}
