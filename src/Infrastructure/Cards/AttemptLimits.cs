using System.Data.Common;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>One counter at its limit undoes the whole reservation.</summary>
internal sealed class AttemptLimits(IHotWriter writer, SqlDialect dialect) : IAttemptLimits
{
    /// <summary>Two nodes may take the same counters crosswise; the server ends one of them, unwritten.</summary>
    private const int Tries = 3;

    private readonly DayCounter counter = new(
        AttemptRowMapping.Table,
        ["day", "scope", "subject"],
        "tries",
        dialect
    );

    public async Task<bool> TryReserveAsync(
        IReadOnlyList<AttemptKey> keys,
        CancellationToken cancel
    )
    {
        var statements = keys.SelectMany(key => counter.Count(Key(key), key.Limit));
        return await WriteAsync([.. statements]) == WriteResult.Committed;
    }

    public Task ReleaseAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancel) =>
        WriteAsync([.. keys.Select(key => counter.GiveBack(Key(key)))]);

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
        [DayCounter.NumberOf(key.Day), (int)key.Scope, key.Subject.Value];
}
