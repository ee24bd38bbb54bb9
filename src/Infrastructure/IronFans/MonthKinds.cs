using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>What made the score of some persons in a month, from their days.</summary>
internal static class MonthKinds
{
    /// <returns>Of each person every kind that gives points, in the order of the rules, also those he has not done.</returns>
    public static async Task<ILookup<PersonId, KindPoints>> OfAsync(
        UnionDbContext db,
        ScoreRules rules,
        int month,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        var sums = await db.Set<DayRow>()
            .Where(row => persons.Contains(row.PersonId) && row.Day >= first && row.Day <= last)
            .GroupBy(row => new { row.PersonId, row.Kind })
            .Select(group => new
            {
                group.Key.PersonId,
                group.Key.Kind,
                Times = group.Sum(row => row.Times),
                Points = group.Sum(row => row.Points),
            })
            .ToListAsync(cancel);
        return persons
            .SelectMany(person => rules.Kinds.Select(rule => (Person: person, Rule: rule)))
            .GroupJoin(
                sums,
                one => (one.Person, one.Rule.Kind),
                sum => (sum.PersonId, sum.Kind),
                (one, done) =>
                    (
                        one.Person,
                        Points: new KindPoints(
                            InteractionKind.TitleOf(one.Rule.Kind),
                            done.Sum(sum => sum.Times),
                            Math.Min(one.Rule.MonthPoints, done.Sum(sum => sum.Points)),
                            one.Rule.MonthPoints
                        )
                    )
            )
            .ToLookup(one => one.Person, one => one.Points);
    }
}
