using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>Scores lie by month: a person's are found in each of them, those of closed months also under whom he absorbed.</summary>
internal static class ScoresOfPerson
{
    public static async Task<IQueryable<MonthScore>> ScoresOfAsync(
        this UnionDbContext db,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var first = await db.Set<MonthScore>().MinAsync(row => (int?)row.Month, cancel);
        var last = await db.Set<MonthScore>().MaxAsync(row => (int?)row.Month, cancel);
        var months =
            first is { } from && last is { } to ? UnionCalendar.MonthsBetween(from, to) : [];
        return db.Set<MonthScore>()
            .Where(row => months.Contains(row.Month) && persons.Contains(row.PersonId));
    }
}
