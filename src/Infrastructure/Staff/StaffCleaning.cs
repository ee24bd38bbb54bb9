using WeChatUnion.Domain.Staff;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Staff;

/// <summary>Forgets used codes once no authenticator would show them again, and sessions long over; the trail keeps who signed in.</summary>
public sealed class StaffCleaning(IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;

    private readonly string forgetCodes =
        $"DELETE FROM staff_used_codes WHERE id IN ({dialect.First("SELECT id FROM staff_used_codes WHERE used_at < @p0 ORDER BY used_at", Step)})";

    private readonly string forgetSessions =
        $"DELETE FROM {StaffSession.Table} WHERE id IN ({dialect.First($"SELECT id FROM {StaffSession.Table} WHERE last_act_at < @p0 ORDER BY last_act_at", Step)})";

    private static readonly TimeSpan SessionsKept = TimeSpan.FromDays(30);

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await writer.RepeatAsync(
            forgetCodes,
            [dialect.Time(now - StaffUsedCode.Remembered)],
            cancel
        );
        await writer.RepeatAsync(forgetSessions, [dialect.Time(now - SessionsKept)], cancel);
    }
}
