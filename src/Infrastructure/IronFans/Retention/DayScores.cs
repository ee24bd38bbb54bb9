using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>Scores against days, wherever these stand.</summary>
public sealed class DayScores(
    UnionDbContext db,
    MonthDays days,
    ArchiveReader archives,
    IScoreRulesBook book
)
{
    /// <param name="month">A closed one.</param>
    /// <param name="scores">As they are stored, in any order.</param>
    public async Task<DayComparison> CompareAsync(
        FanMonth month,
        IReadOnlyCollection<FanScore> scores,
        CancellationToken cancel
    )
    {
        var isArchived = await db.Set<MonthArchive>()
            .AnyAsync(one => one.Month == month.Month, cancel);
        var rules = (await book.AllAsync(cancel)).Single(one => one.Version == month.RulesVersion);
        var left = scores.ToDictionary(one => one.Person);
        var wrong = 0;
        var isWhole = true;
        try
        {
            var source = isArchived
                ? archives.ReadAllAsync(month.Month, cancel)
                : ReadDaysAsync(month.Month, cancel);
            await foreach (var lines in source)
            {
                foreach (var own in lines.GroupBy(line => line.Person))
                {
                    var computed = new MonthScore { Month = month.Month, PersonId = own.Key };
                    computed.CountAnew([.. own.Select(line => line.ToDay())], rules);
                    left.Remove(own.Key, out var stored);
                    wrong += Gives(computed, stored) ? 0 : 1;
                }
            }
        }
        catch (InvalidDataException)
        {
            isWhole = false;
        }
        return new(isArchived, isWhole, wrong, isWhole ? [.. left.Keys] : []);
    }

    private static bool Gives(MonthScore days, FanScore stored) =>
        days.Score == stored.Score
        && (
            stored.Score == 0
            || (
                days.Quality == stored.Quality
                && days.ActiveDays == stored.ActiveDays
                && days.ReachedAt.ToUnixTimeMilliseconds() == stored.ReachedAt
            )
        );

    private async IAsyncEnumerable<IReadOnlyList<ArchiveLine>> ReadDaysAsync(
        int month,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        foreach (var persons in await days.FindPersonsAsync(month, cancel))
        {
            yield return await days.ReadAsync(month, persons, cancel);
        }
    }
}

/// <param name="IsWhole">Days in a table always are; an archive is when it is what was written.</param>
/// <param name="WithoutDays">They have a score, and no day gives it. Empty where the archive is not whole.</param>
public sealed record DayComparison(
    bool IsArchived,
    bool IsWhole,
    int Wrong,
    IReadOnlyList<PersonId> WithoutDays
);
