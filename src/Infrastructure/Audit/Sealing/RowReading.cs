using System.Data.Common;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Audit.Sealing;

/// <summary>Reads what a seal vouches for, the same way for whoever seals and whoever checks.</summary>
internal static class RowReading
{
    public const string Columns =
        "id, at, act, actor, actor_id, subject, note, union_path, about, details_key, details";

    /// <summary>Columns of <see cref="Columns"/>.</summary>
    public const int Count = 11;

    public static SealableRow Read(DbDataReader row, SqlDialect dialect) =>
        new(
            row.GetInt64(0),
            dialect.ReadTime(row, 1),
            row.GetString(2),
            (ActorKind)row.GetInt32(3),
            Id(row, 4),
            row.GetString(5),
            Text(row, 6),
            Text(row, 7),
            Id(row, 8),
            Id(row, 9),
            row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10)
        );

    private static Guid? Id(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetGuid(column);

    private static string? Text(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
