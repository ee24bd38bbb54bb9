using System.Data.Common;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Audit.Sealing;

/// <summary>The sealer's row as it stood at one look.</summary>
/// <param name="Waits">Some row is not sealed yet.</param>
public sealed record SealerState(
    long Owner,
    DateTimeOffset LeaseUntil,
    long Fence,
    long Seq,
    byte[] Seal,
    long HeadSeq,
    byte[] HeadDigest,
    DateTimeOffset HeadAt,
    bool Waits
)
{
    public const string Table = "audit_sealer";

    /// <summary>The cheap question of each second: one row by key and one end of a small index.</summary>
    public const string SelectSql =
        "SELECT owner, lease_until, fence, seq, seal, head_seq, head_digest, head_at, "
        + $"(SELECT MIN(id) FROM {AuditRowMapping.Table} WHERE seq IS NULL) FROM {Table} WHERE id = 1";

    public static SealerState Read(DbDataReader row, SqlDialect dialect) =>
        new(
            row.GetInt64(0),
            dialect.ReadTime(row, 1),
            row.GetInt64(2),
            row.GetInt64(3),
            row.GetFieldValue<byte[]>(4),
            row.GetInt64(5),
            row.GetFieldValue<byte[]>(6),
            dialect.ReadTime(row, 7),
            !row.IsDBNull(8)
        );
}
