using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>The days of a month, person by person, in the order of an archive.</summary>
public sealed class MonthDays(UnionDbContext db, HotReads reads)
{
    /// <summary>Some thousand rows are read, archived and deleted at a time.</summary>
    public const int Persons = 500;

    private const string Have =
        $"SELECT DISTINCT person_id FROM {IronFansMapping.Days} WHERE day BETWEEN @p0 AND @p1";

    /// <summary>Everybody who has a day, by the bytes of the ids: engines order them each in their own way.</summary>
    public async Task<IEnumerable<PersonId[]>> FindPersonsAsync(int month, CancellationToken cancel)
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        var persons = await reads.AllAsync(Have, [first, last], row => row.GetGuid(0), cancel);
        persons.Sort();
        return persons.Select(one => new PersonId(one)).Chunk(Persons);
    }

    public async Task<IReadOnlyList<ArchiveLine>> ReadAsync(
        int month,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        var rows = await db.Set<DayRow>()
            .AsNoTracking()
            .Where(row => persons.Contains(row.PersonId) && row.Day >= first && row.Day <= last)
            .ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(row => row.PersonId.Value)
                .ThenBy(row => row.Day)
                .ThenBy(row => row.Kind)
                .Select(ArchiveLine.Of),
        ];
    }
}
