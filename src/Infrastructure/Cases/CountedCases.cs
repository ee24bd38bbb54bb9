using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Statistics;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>The cases statistics are about, and the words reviewers said on them.</summary>
internal static class CountedCases
{
    public static IQueryable<ReviewedCase> Decided(
        UnionDbContext db,
        StaffScope scope,
        StatisticsFilter filter
    ) =>
        from one in Of(db, scope, filter)
        join review in db.Set<CaseReview>() on one.Id equals review.CaseId
        where review.By != null
        select new ReviewedCase { Case = one, Review = review };

    /// <summary>The last word on the same revision was another one.</summary>
    public static IQueryable<ReviewedCase> Overturned(
        UnionDbContext db,
        StaffScope scope,
        StatisticsFilter filter
    )
    {
        var words = db.Set<CaseReview>();
        return Decided(db, scope, filter)
            .Where(pair =>
                words.Any(last =>
                    last.CaseId == pair.Review.CaseId
                    && last.Revision == pair.Review.Revision
                    && (
                        (
                            pair.Review.Verdict == ReviewVerdict.Approved
                            && (
                                last.Verdict == ReviewVerdict.Rejected
                                || last.Verdict == ReviewVerdict.Returned
                            )
                        )
                        || (
                            pair.Review.Verdict == ReviewVerdict.Rejected
                            && last.Verdict == ReviewVerdict.Approved
                        )
                    )
                    && !words.Any(later =>
                        later.CaseId == last.CaseId
                        && later.Revision == last.Revision
                        && (
                            later.Hearing > last.Hearing
                            || (later.Hearing == last.Hearing && later.Level > last.Level)
                        )
                    )
                )
            );
    }

    public static IQueryable<Case> Of(UnionDbContext db, StaffScope scope, StatisticsFilter filter)
    {
        var found = Filed(db, scope);
        if (filter.Kind is { } kind)
        {
            found = found.Where(one => one.Kind == kind);
        }
        if (filter.Round is { } round)
        {
            found = found.Where(one => one.Round == round);
        }
        if (filter.From is { } from)
        {
            var first = UnionCalendar.NumberOf(from);
            found = found.Where(one => one.FiledDay >= first);
        }
        if (filter.To is { } to)
        {
            var last = UnionCalendar.NumberOf(to);
            found = found.Where(one => one.FiledDay <= last);
        }
        return found;
    }

    public static IQueryable<Case> Filed(UnionDbContext db, StaffScope scope)
    {
        var inside = UnionSubtrees.OrganizationsIn(db, scope);
        return db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.Revision > 0)
            .Where(one => inside.Any(id => id == one.UnitId));
    }

    internal sealed class ReviewedCase
    {
        public required Case Case { get; init; }

        public required CaseReview Review { get; init; }
    }
}
