namespace WeChatUnion.Infrastructure.Cards.Guard;

/// <summary>Failed tries added up by whoever they may accuse.</summary>
internal static class SuspicionSql
{
    public static IQueryable<SuspicionRow> FansByAddress(IQueryable<FailedTryRow> rows) =>
        rows.GroupBy(row => row.Address)
            .Select(group => new SuspicionRow
            {
                Subject = group.Key,
                Others = group.Select(row => row.Fan).Distinct().Count(),
                Tries = group.Sum(row => row.Wrong + row.Stopped),
                FirstAt = group.Min(row => row.FirstAt),
                LastAt = group.Max(row => row.LastAt),
            });

    public static IQueryable<SuspicionRow> TargetsByAddress(IQueryable<FailedTryRow> rows) =>
        rows.GroupBy(row => row.Address)
            .Select(group => new SuspicionRow
            {
                Subject = group.Key,
                Others = group.Select(row => row.Target).Distinct().Count(),
                Tries = group.Sum(row => row.Wrong + row.Stopped),
                FirstAt = group.Min(row => row.FirstAt),
                LastAt = group.Max(row => row.LastAt),
            });

    public static IQueryable<SuspicionRow> TargetsByFan(IQueryable<FailedTryRow> rows) =>
        rows.GroupBy(row => row.Fan)
            .Select(group => new SuspicionRow
            {
                Subject = group.Key,
                Others = group.Select(row => row.Target).Distinct().Count(),
                Tries = group.Sum(row => row.Wrong + row.Stopped),
                FirstAt = group.Min(row => row.FirstAt),
                LastAt = group.Max(row => row.LastAt),
            });

    public static IQueryable<SuspicionRow> FansByTarget(IQueryable<FailedTryRow> rows) =>
        rows.GroupBy(row => row.Target)
            .Select(group => new SuspicionRow
            {
                Subject = group.Key,
                Others = group.Select(row => row.Fan).Distinct().Count(),
                Tries = group.Sum(row => row.Wrong + row.Stopped),
                FirstAt = group.Min(row => row.FirstAt),
                LastAt = group.Max(row => row.LastAt),
            });
}
