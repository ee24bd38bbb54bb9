using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>All versions of the rules.</summary>
internal sealed class ScoreRulesBook(UnionDbContext db)
{
    public async Task<IReadOnlyList<ScoreRules>> AllAsync(CancellationToken cancel)
    {
        var kinds = await db.Set<StoredKindRule>().AsNoTracking().ToListAsync(cancel);
        var steps = await db.Set<StoredStep>().AsNoTracking().ToListAsync(cancel);
        var versions = await db.Set<StoredRules>().AsNoTracking().ToListAsync(cancel);
        return
        [
            .. versions.Select(one => new ScoreRules(
                one.Version,
                one.FromMonth,
                [
                    .. kinds
                        .Where(kind => kind.Version == one.Version)
                        .OrderBy(kind => kind.Kind)
                        .Select(kind => RuleOf(kind, steps)),
                ],
                one.NightFrom,
                one.NightUntil,
                one.PerMinute,
                one.PerNightMinute
            )),
        ];
    }

    /// <summary>Steps are stored as what they add up to.</summary>
    private static KindRule RuleOf(StoredKindRule kind, List<StoredStep> steps)
    {
        var sums = steps
            .Where(step => step.Version == kind.Version && step.Kind == kind.Kind)
            .OrderBy(step => step.Times)
            .Select(step => step.Points)
            .ToList();
        return new(
            kind.Kind,
            [.. sums.Select((sum, i) => sum - (i == 0 ? 0 : sums[i - 1]))],
            kind.MonthPoints,
            kind.IsQuality
        );
    }
}
