using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Guard;

/// <summary>Alarms as editors see them: counts and digests. They belong to no union; any scope shows all.</summary>
public sealed class CardAlarmQueries(UnionDbContext db)
{
    /// <param name="onlyOpen">Leaves out what somebody has looked at.</param>
    /// <param name="page">Youngest first; sorts: <c>count</c>, <c>last-seen</c>.</param>
    public async Task<PageOf<CardAlarmLine>> ListAsync(
        StaffScope scope,
        bool onlyOpen,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var alarms = Visible(scope).Where(alarm => !onlyOpen || alarm.AcknowledgedAt == null);
        var sorted = page.Sort switch
        {
            "count" => alarms.OrderByDescending(alarm => alarm.Count),
            "last-seen" => alarms.OrderByDescending(alarm => alarm.LastSeenAt),
            _ => alarms.OrderByDescending(alarm => alarm.RaisedAt),
        };
        var lines = await Lines(sorted.ThenBy(alarm => alarm.Id).Skip(page.Skip).Take(page.Take))
            .ToListAsync(cancel);
        return new(lines, await alarms.LongCountAsync(cancel));
    }

    /// <summary>Null when there is no such alarm, or nothing may be seen.</summary>
    public async Task<CardAlarmLine?> FindAsync(
        StaffScope scope,
        CardAlarmId id,
        CancellationToken cancel
    ) => await Lines(Visible(scope).Where(alarm => alarm.Id == id)).SingleOrDefaultAsync(cancel);

    /// <summary>For the badge in the navigation.</summary>
    public Task<int> CountOpenAsync(StaffScope scope, CancellationToken cancel) =>
        Visible(scope).CountAsync(alarm => alarm.AcknowledgedAt == null, cancel);

    private static IQueryable<CardAlarmLine> Lines(IQueryable<CardAlarm> alarms) =>
        alarms.Select(alarm => new CardAlarmLine(
            alarm.Id,
            alarm.Kind,
            alarm.Subject,
            alarm.Count,
            alarm.Tries,
            alarm.FirstSeenAt,
            alarm.LastSeenAt,
            alarm.RaisedAt,
            alarm.AcknowledgedAt,
            alarm.AcknowledgedBy,
            alarm.Note
        ));

    private IQueryable<CardAlarm> Visible(StaffScope scope)
    {
        var sees = !scope.IsEmpty;
        return db.Set<CardAlarm>().AsNoTracking().Where(_ => sees);
    }
}
