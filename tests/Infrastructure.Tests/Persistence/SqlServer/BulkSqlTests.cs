using Microsoft.EntityFrameworkCore.Design;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence.Bulk;
using WeChatUnion.Infrastructure.Persistence.Contexts;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

/// <summary>The statements of bulk writes, made of the model's names, as SQL Server gets them.</summary>
public sealed class BulkSqlTests
{
    [TestCase(typeof(Member))]
    [TestCase(typeof(UnionOrganization))]
    [TestCase(typeof(MemberCard))]
    public void Bulk_ForSqlServer_IsLegal(Type entity)
    {
        IDesignTimeDbContextFactory<SqlServerUnionDbContext> contexts = new DesignTimeContexts();
        using var db = contexts.CreateDbContext([]);
        var table = BulkTable.Of(db.Model, entity);
        string[] sql =
        [
            BulkSql.Staging("CREATE TABLE", $"#{table.Staging}", table.Columns),
            BulkSql.UpdateFrom(table, table.Columns, $"#{table.Staging}", aliased: false),
        ];

        Assert.That(sql.SelectMany(TSql.Faults), Is.Empty);
    }
}
