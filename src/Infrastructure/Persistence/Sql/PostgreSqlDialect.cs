namespace WeChatUnion.Infrastructure.Persistence.Sql;

internal sealed class PostgreSqlDialect : OnConflictDialect
{
    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;
}
