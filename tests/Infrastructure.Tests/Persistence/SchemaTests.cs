using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Contexts;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

public sealed class SchemaTests
{
    [Test]
    public void Migrations_OfEveryEngine_MatchTheModel()
    {
        using var sqlite = Context<SqliteUnionDbContext>();
        using var sqlServer = Context<SqlServerUnionDbContext>();
        using var postgreSql = Context<PostgreSqlUnionDbContext>();

        UnionDbContext[] drifted =
        [
            .. new UnionDbContext[] { sqlite, sqlServer, postgreSql }.Where(db =>
                db.Database.HasPendingModelChanges()
            ),
        ];

        Assert.That(drifted, Is.Empty, "src/Infrastructure/migrations.sh makes what is missing");
    }

    private static T Context<T>()
        where T : DbContext =>
        ((IDesignTimeDbContextFactory<T>)(object)new DesignTimeContexts()).CreateDbContext([]);
}
