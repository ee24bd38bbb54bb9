using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Rules;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Rules;

internal sealed class StreamedDays(UnionDbContext db) : IMonthDays
{
    /// <summary>Some seconds pass before a server engine has sorted a city's month.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public IAsyncEnumerable<PersonDay> ReadAsync(int month)
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        db.Database.SetCommandTimeout(Patience);
        return db.Set<DayRow>()
            .AsNoTracking()
            .Where(row => row.Day >= first && row.Day <= last)
            .OrderBy(row => row.PersonId)
            .ThenBy(row => row.Day)
            .Select(row => new PersonDay(row.PersonId, row.Day, row.Kind, row.Times, row.GainedAt))
            .AsAsyncEnumerable();
    }
}
