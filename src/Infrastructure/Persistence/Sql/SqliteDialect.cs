using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.Sql;

internal sealed class SqliteDialect : OnConflictDialect
{
    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public override object Time(DateTimeOffset instant) => instant.UtcTicks;

    public override string SecondsOf(string column) => $"({column} / 10000000)";

    public override DateTimeOffset ReadTime(DbDataReader row, int column) =>
        new(row.GetInt64(column), TimeSpan.Zero);
}
