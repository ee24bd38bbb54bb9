using System.Reflection;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Contexts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

/// <summary>
/// What EF makes for SQL Server of every query in a class over the context, and of every row that
/// is added, changed and deleted. A new class or entity is found by itself.
/// </summary>
public sealed class EfSqlTests
{
    [TestCaseSource(nameof(Methods))]
    public async Task Query_ForSqlServer_IsLegal(MethodInfo method)
    {
        var (db, server) = Context();
        await using var _ = db;
        var constructor = method.DeclaringType!.GetConstructors().Single();
        var asked = constructor.Invoke([
            .. constructor.GetParameters().Select(p => Neighbour.Of(p.ParameterType, db)),
        ]);

        try
        {
            if (method.Invoke(asked, Samples.For(method)) is Task running)
            {
                await running;
            }
        }
        catch (Exception error)
            when (error is TargetInvocationException or NullReferenceException
                || error.Message.StartsWith("Sequence contains no", StringComparison.Ordinal)
            )
        {
            // Nothing was found, or a neighbour is not there; the command has been heard before.
        }

        // A method that only adds to the context says nothing yet; its rows are the other test's. What a class asks
        // through HotReads is its own SQL, see OwnSqlTests; what runs inside an open transaction needs one.
        var asksItself = constructor
            .GetParameters()
            .Any(p =>
                p.ParameterType == typeof(HotReads) || p.ParameterType == typeof(UnionUnitOfWork)
            );
        if (method.ReturnType != typeof(void) && !asksItself)
        {
            Assert.That(server.Heard, Is.Not.Empty);
        }
        Assert.That(server.Heard.SelectMany(TSql.Faults), Is.Empty);
    }

    [TestCaseSource(nameof(Entities))]
    public async Task Row_AddedChangedDeleted_IsLegal(string entity)
    {
        var (db, server) = Context();
        await using var _ = db;
        foreach (
            var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted }
        )
        {
            db.ChangeTracker.Clear();
            var type = db.Model.FindEntityType(entity)!.ClrType;
            var row = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            var entry = db.Entry(row);
            foreach (var property in entry.Properties)
            {
                var generated = property.Metadata.ValueGenerated != 0 && state == EntityState.Added;
                property.CurrentValue = generated
                    ? property.CurrentValue
                    : Samples.Of(property.Metadata.ClrType);
            }
            entry.State = state;
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException)
            {
                // No row came back for the generated id; the command has been heard before.
            }
        }

        Assert.That(server.Heard, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(server.Heard.SelectMany(TSql.Faults), Is.Empty);
    }

    private static IEnumerable<Type> Classes() =>
        typeof(UnionDbContext)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .Where(type =>
                type.GetConstructors()
                    .Any(one =>
                        one.GetParameters().Any(p => p.ParameterType == typeof(UnionDbContext))
                    )
            );

    private static IEnumerable<TestCaseData> Methods() =>
        from type in Classes()
        where type.Namespace != typeof(UnionDbContext).Namespace
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly
        )
        where !method.IsSpecialName
        select new TestCaseData(method).SetArgDisplayNames($"{type.Name}.{method.Name}");

    private static IEnumerable<string> Entities()
    {
        using var db = Context().Db;
        return [.. db.Model.GetEntityTypes().Select(entity => entity.Name)];
    }

    private static (SqlServerUnionDbContext Db, SilentSqlServer Server) Context()
    {
        var server = new SilentSqlServer();
        var options = new DbContextOptionsBuilder<SqlServerUnionDbContext>()
            .UseSqlServer("Server=nowhere")
            .AddInterceptors(server)
            .Options;
        return (new SqlServerUnionDbContext(options), server);
    }
}
