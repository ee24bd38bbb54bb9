using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Signals;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>Reads what the first did in one pass over the month's interactions, and lets each eye look at it.</summary>
internal sealed class FanSignals(UnionDbContext db, IEnumerable<IFanEye> eyes) : IFanSignals
{
    public async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<FanSignal>>> FindAsync(
        int month,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var accounts = await PersonsMet
            .AccountsOf(db, persons)
            .ToDictionaryAsync(account => account.Fan, cancel);
        var began = UnionCalendar.StartOf(UnionCalendar.FirstDayOf(month));
        var deeds = await DeedsAsync(month, began, accounts, cancel);
        var days = await DaysAsync(month, persons, cancel);
        var met = accounts.Values.ToLookup(account => account.Person, account => account.FirstMet);
        return persons
            .Select(person =>
                (
                    Person: person,
                    Signals: Look(
                        new(
                            [.. deeds[person].OrderBy(deed => deed.At)],
                            [.. days[person]],
                            met[person].DefaultIfEmpty(DateTimeOffset.MinValue).Min(),
                            began
                        )
                    )
                )
            )
            .Where(one => one.Signals.Count > 0)
            .ToDictionary(one => one.Person, one => one.Signals);
    }

    private IReadOnlyList<FanSignal> Look(FanDeeds deeds) =>
        [.. eyes.Select(eye => eye.Look(deeds)).OfType<FanSignal>()];

    private async Task<ILookup<PersonId, FanDeed>> DeedsAsync(
        int month,
        DateTimeOffset began,
        Dictionary<FanId, FanAccount> accounts,
        CancellationToken cancel
    )
    {
        var ids = accounts.Keys.ToList();
        var until = FanMonth.CloseOf(month);
        var rows = await db.Set<InteractionRow>()
            .AsNoTracking()
            .Where(row => ids.Contains(row.FanId) && row.At >= began && row.At < until)
            .Select(row => new
            {
                row.FanId,
                row.Kind,
                row.At,
            })
            .ToListAsync(cancel);
        return rows.ToLookup(
            row => accounts[row.FanId].Person,
            row => new FanDeed(row.Kind, row.At)
        );
    }

    private async Task<ILookup<PersonId, FanDeedDay>> DaysAsync(
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
        return rows.ToLookup(
            row => row.PersonId,
            row => new FanDeedDay(row.Kind, row.Points, row.Skipped)
        );
    }
}
