using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Rules;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.IronFans.Totals;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Crowd.IronFans;

/// <summary>What is asked of a month beside its close: a day in figures, other rules tried on it, its interactions purged.</summary>
internal sealed class MonthChores(SeasonNode node, int month)
{
    /// <returns>What was done, and how long it took.</returns>
    public async IAsyncEnumerable<(string What, TimeSpan Took)> RunAsync()
    {
        yield return await TimeAsync("a day in figures", CountDayAsync);
        yield return await TimeAsync("other rules tried", TryAsync);
        yield return await TimeAsync("interactions purged", PurgeAsync);
    }

    private static async Task<(string, TimeSpan)> TimeAsync(string what, Func<Task<long>> chore)
    {
        var watch = Stopwatch.StartNew();
        var rows = await chore();
        return ($"{what} ({rows})", watch.Elapsed);
    }

    private async Task<long> CountDayAsync()
    {
        var day = UnionCalendar.FirstDayOf(month).AddDays(9);
        await node.AskAsync(
            async (CountDay count) =>
            {
                await count.ExecuteAsync(day, UnionCalendar.EndOf(month), default);
                return true;
            }
        );
        var number = UnionCalendar.NumberOf(day);
        return await node.AskAsync(
            (UnionDbContext db) =>
                db.Set<HourTotal>().Where(row => row.Day == number).SumAsync(row => (long)row.Count)
        );
    }

    private async Task<long> TryAsync() =>
        await node.AskAsync(
            async (IMonthDays days) =>
            {
                var tally = new RulesTally(
                    ScoreRules.First,
                    ScoreRules.First with
                    {
                        Kinds = [.. ScoreRules.First.Kinds.Skip(1)],
                    }
                );
                await foreach (var day in days.ReadAsync(month))
                {
                    tally.Take(day);
                }
                tally.End();
                MonthRanking.Rank(month, 1, new byte[32], tally.Before);
                return (long)MonthRanking.Rank(month, 2, new byte[32], tally.After).Fans;
            }
        );

    private async Task<long> PurgeAsync()
    {
        await node.AskAsync(
            (UnionDbContext db) =>
                db.Set<FanMonth>()
                    .Where(one => one.Month == month)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(one => one.State, FanMonthState.Published)
                    )
        );
        return await node.AskAsync(
            (InteractionPurge purge) =>
                purge.ExecuteAsync(month, UnionCalendar.EndOf(month).AddDays(95), default)
        );
    }
}
