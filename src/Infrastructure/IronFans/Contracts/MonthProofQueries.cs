using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Contracts;

/// <summary>Computes a closed month anew: its order from the scores, the scores from the days or their archive.</summary>
public sealed class MonthProofQueries(UnionDbContext db, IFanMonthStore months, DayScores days)
{
    private const int AskedAtOnce = 500;

    /// <summary>Reads all of a month: minutes on millions. Null: there is no such month, or it is not closed.</summary>
    /// <param name="month">yyyyMM.</param>
    public async Task<MonthProof?> FindAsync(int month, CancellationToken cancel)
    {
        var closed = await db.Set<FanMonth>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Month == month, cancel);
        if (closed is not { ToldSecret: { } told, Digest: { } digest })
        {
            return null;
        }
        var secret = Convert.FromHexString(told);
        var scores = await months.ReadScoresAsync(month, cancel);
        var ranked = MonthRanking.Rank(month, closed.RulesVersion, secret, scores);
        var computed = await days.CompareAsync(closed, scores, cancel);
        var unerased = await CountUnerasedAsync(computed.WithoutDays, cancel);
        return new(
            month,
            closed.Fans,
            digest,
            Convert.ToHexStringLower(ranked.Digest),
            Convert.ToHexStringLower(SHA256.HashData(secret)) == closed.Commitment,
            ranked.Fans == closed.Fans && await OrderStandsAsync(month, ranked, scores, cancel),
            computed.IsArchived,
            computed.IsWhole,
            computed.Wrong,
            unerased,
            computed.WithoutDays.Count - unerased
        );
    }

    /// <param name="ordered">As <see cref="MonthRanking.Rank"/> leaves them.</param>
    private async Task<bool> OrderStandsAsync(
        int month,
        RankedMonth ranked,
        FanScore[] ordered,
        CancellationToken cancel
    )
    {
        var places = await db.Set<FanCandidate>()
            .AsNoTracking()
            .Where(one => one.Month == month)
            .OrderBy(one => one.Place)
            .ToListAsync(cancel);
        var steps = await db.Set<PlaceStep>()
            .AsNoTracking()
            .Where(one => one.Month == month)
            .OrderByDescending(one => one.Score)
            .Select(one => new ScoreStep(one.Score, one.Fans))
            .ToListAsync(cancel);
        // Every place that is kept by name, and of those below whoever was asked about.
        return steps.SequenceEqual(ranked.Steps)
            && places
                .Take(ranked.Top.Count)
                .Select(one => one.Place)
                .SequenceEqual(Enumerable.Range(1, ranked.Top.Count))
            && places.All(one =>
                one.Place <= ranked.Fans && ordered[one.Place - 1] == ScoreOf(one)
            );
    }

    private static FanScore ScoreOf(FanCandidate one) =>
        new(
            one.PersonId,
            one.Score,
            one.ActiveDays,
            one.Quality,
            one.ReachedAt.ToUnixTimeMilliseconds()
        );

    /// <summary>Of those without days: who leads to a WeChat, none of whose identities was erased.</summary>
    private async Task<int> CountUnerasedAsync(
        IReadOnlyList<PersonId> persons,
        CancellationToken cancel
    )
    {
        var count = 0;
        foreach (var some in persons.Chunk(AskedAtOnce))
        {
            var known = await PersonsMet
                .Known(db)
                .Where(one => some.Contains(one))
                .Distinct()
                .ToListAsync(cancel);
            var erased = await PersonsMet
                .Erased(db)
                .Where(one => some.Contains(one))
                .ToListAsync(cancel);
            count += known.Except(erased).Count();
        }
        return count;
    }
}
