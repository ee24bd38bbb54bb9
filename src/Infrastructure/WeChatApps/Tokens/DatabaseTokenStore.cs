using System.Data.Common;
using WeChat.Api.Tokens;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

/// <summary>Tokens in the main database: conditional updates settle who fetches and whose value stays.</summary>
internal sealed class DatabaseTokenStore(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    TokenSeal seal,
    TimeProvider clock
) : ITokenStore
{
    private const string Table = TokenRowMapping.Table;

    private const string Find =
        $"SELECT sealed_value, renew_at, ends_at, forced_at, version FROM {Table} WHERE name = @p0 AND version > 0";

    private const string Put =
        $"UPDATE {Table} SET sealed_value = @p1, renew_at = @p2, ends_at = @p3, forced_at = @p4, version = @p5 WHERE name = @p0 AND version = @p6";

    private const string Take =
        $"UPDATE {Table} SET lease_owner = @p1, lease_until = @p2 WHERE name = @p0 AND (lease_until <= @p3 OR lease_owner = @p1)";

    private const string End =
        $"UPDATE {Table} SET lease_until = @p2 WHERE name = @p0 AND lease_owner = @p1";

    private readonly string open = dialect.InsertUnlessThere(
        Table,
        [
            "name",
            "sealed_value",
            "renew_at",
            "ends_at",
            "forced_at",
            "version",
            "lease_owner",
            "lease_until",
        ],
        ["name"]
    );

    public async Task<StoredToken?> ReadAsync(string name, CancellationToken cancellation) =>
        await reads.FirstAsync(Find, [name], row => Read(name, row), cancellation);

    public Task<bool> TryPutAsync(string name, StoredToken token, CancellationToken cancellation) =>
        WriteAsync(
            name,
            Put,
            [
                name,
                seal.Seal(name, token.Value),
                dialect.Time(token.RenewAt),
                dialect.Time(token.EndsAt),
                dialect.Time(token.ForcedAt),
                token.Version,
                token.Version - 1,
            ]
        );

    public Task<bool> TryTakeLeaseAsync(
        string name,
        string owner,
        TimeSpan length,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        return WriteAsync(name, Take, [name, owner, dialect.Time(now + length), dialect.Time(now)]);
    }

    public Task EndLeaseAsync(string name, string owner, CancellationToken cancellation) =>
        WriteAsync(name, End, [name, owner, dialect.Time(DateTimeOffset.UnixEpoch)]);

    private async Task<bool> WriteAsync(string name, string sql, object?[] values)
    {
        var never = dialect.Time(DateTimeOffset.UnixEpoch);
        object?[] empty = [name, Array.Empty<byte>(), never, never, never, 0L, "", never];
        return await writer.WriteAsync([
                new HotStatement(open, empty),
                new HotStatement(sql, values, RowRule.One),
            ]) == WriteResult.Committed;
    }

    private StoredToken Read(string name, DbDataReader row)
    {
        var value = seal.Open(name, row.GetFieldValue<byte[]>(0));
        var ended = DateTimeOffset.UnixEpoch;
        return new StoredToken(
            value ?? "",
            value is null ? ended : dialect.ReadTime(row, 1),
            value is null ? ended : dialect.ReadTime(row, 2)
        )
        {
            ForcedAt = dialect.ReadTime(row, 3),
            Version = row.GetInt64(4),
        };
    }
}
