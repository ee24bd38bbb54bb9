using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>Months for the desk. They are the city's: whoever reaches less sees none.</summary>
public sealed class MonthDeskQueries(UnionDbContext db, FanSeats seats, IScoreRulesBook book)
{
    private const int MostListed = 24;

    private static readonly Expression<Func<FanMonth, MonthLine>> Line = one => new MonthLine(
        one.Month,
        one.State,
        one.Version,
        one.Fans,
        one.Commitment,
        one.Digest,
        one.NoticeUntil,
        one.HeldAt,
        one.ReviewedAt,
        one.ArticleDraft
    );

    /// <summary>The youngest first.</summary>
    public async Task<IReadOnlyList<MonthLine>> ListAsync(
        StaffScope scope,
        CancellationToken cancel
    ) =>
        await Within(scope)
            .OrderByDescending(one => one.Month)
            .Take(MostListed)
            .Select(Line)
            .ToListAsync(cancel);

    /// <summary>Months that wait for somebody: for editors, for an answer to an objection, or for the key of their secret.</summary>
    public Task<int> CountWaitingAsync(StaffScope scope, CancellationToken cancel) =>
        Within(scope)
            .CountAsync(
                one =>
                    one.State == FanMonthState.Review
                    || one.HeldAt != null
                    || db.Set<FanObjection>()
                        .Any(raised => raised.Month == one.Month && raised.IsUpheld == null),
                cancel
            );

    /// <summary>Null: there is none, or it is not seen from here.</summary>
    public async Task<MonthSheet?> FindAsync(StaffScope scope, int month, CancellationToken cancel)
    {
        if (
            await Within(scope)
                .Where(one => one.Month == month)
                .Select(Line)
                .SingleOrDefaultAsync(cancel)
            is not { } line
        )
        {
            return null;
        }
        var named = (await seats.ChooseAsync(month, cancel)).Select(one => one.Place).ToHashSet();
        var candidates = await db.Set<FanCandidate>()
            .AsNoTracking()
            .Where(one => one.Month == month && one.IsScreened)
            .OrderBy(one => one.Place)
            .ToListAsync(cancel);
        var kinds = await MonthKinds.OfAsync(
            db,
            ScoreRules.For(month, await book.AllAsync(cancel)),
            month,
            [.. candidates.Select(one => one.PersonId).Distinct()],
            cancel
        );
        var objections = await db.Set<FanObjection>()
            .AsNoTracking()
            .Where(one => one.Month == month)
            .OrderBy(one => one.At)
            .Select(one => new ObjectionLine(
                one.Id,
                one.Place,
                one.Text,
                one.At,
                one.IsUpheld,
                one.Answer
            ))
            .ToListAsync(cancel);
        return new(
            line,
            [
                .. candidates.Select(one => new CandidateLine(
                    one.Place,
                    one.MaskedName,
                    one.UnionName,
                    one.Score,
                    one.ActiveDays,
                    one.Quality,
                    one.Unfit,
                    one.ExcludedFor,
                    named.Contains(one.Place),
                    [.. kinds[one.PersonId].Where(kind => kind.Times > 0)],
                    FanSignal.Read(one.Signals)
                )),
            ],
            objections
        );
    }

    private IQueryable<FanMonth> Within(StaffScope scope)
    {
        var seesAll = scope.IsWhole;
        return db.Set<FanMonth>().AsNoTracking().Where(_ => seesAll);
    }
}
