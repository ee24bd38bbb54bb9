using System.Data.Common;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>
/// A try is a conditional update that touches no row once the limit is reached; one such row undoes
/// the whole reservation.
/// </summary>
internal sealed class AttemptLimits(IHotWriter writer, SqlDialect dialect) : IAttemptLimits
{
    /// <summary>Two nodes may take the same counters crosswise; the server ends one of them, unwritten.</summary>
    private const int Tries = 3;

    private const string Count = $"""
        UPDATE {AttemptRowMapping.Table} SET tries = tries + 1
        WHERE day = @p0 AND scope = @p1 AND subject = @p2 AND tries < @p3
        """;

    private const string GiveBack = $"""
        UPDATE {AttemptRowMapping.Table} SET tries = tries - 1
        WHERE day = @p0 AND scope = @p1 AND subject = @p2 AND tries > 0
        """;

    private readonly string open = dialect.InsertUnlessThere(
        AttemptRowMapping.Table,
        ["day", "scope", "subject", "tries"],
        ["day", "scope", "subject"]
    );

    public async Task<bool> TryReserveAsync(
        IReadOnlyList<AttemptKey> keys,
        CancellationToken cancel
    )
    {
        var statements = keys.SelectMany(key =>
            new[]
            {
                new HotStatement(open, [.. Key(key), 0]),
                new HotStatement(Count, [.. Key(key), key.Limit], RowRule.One),
            }
        );
        return await WriteAsync([.. statements]) == WriteResult.Committed;
    }

    public Task ReleaseAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancel) =>
        WriteAsync([.. keys.Select(key => new HotStatement(GiveBack, Key(key)))]);

    private async Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await writer.WriteAsync(statements);
            }
            catch (DbException) when (left > 1)
            {
                // Nothing was written: the same again is safe.
            }
        }
    }

    private static object?[] Key(AttemptKey key) =>
        [UnionCalendar.NumberOf(key.Day), (int)key.Scope, key.Subject.Value];
}
