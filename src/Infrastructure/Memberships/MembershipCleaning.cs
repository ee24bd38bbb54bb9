using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Memberships;

/// <summary>Forgets proofs of phones that open nothing any more, a few at a time, so that nothing else waits for it.</summary>
public sealed class MembershipCleaning(IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;

    private readonly string forgetCodes =
        $"DELETE FROM {PhoneCode.Table} WHERE id IN ({dialect.First($"SELECT id FROM {PhoneCode.Table} WHERE asked_at < @p0 ORDER BY asked_at", Step)})";

    public Task CleanAsync(DateTimeOffset now, CancellationToken cancel) =>
        writer.RepeatAsync(forgetCodes, [dialect.Time(now - PhoneCode.Kept)], cancel);
}
