using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Counting;

/// <summary>
/// The score is computed anew from the person's days of the month, a few rows in one range of their key: whatever went wrong before,
/// it is right after the next point. What gave no point leaves it alone.
/// </summary>
internal sealed class ScoreInteractionSql(SqlDialect dialect, RulesInForce rules)
    : IHotWriteSql<ScoreInteraction>
{
    private const string ByKind =
        $"SELECT days.person_id, days.kind, SUM(days.points) AS points, MAX(days.gained_at) AS gained_at FROM {IronFansMapping.Days} AS today "
        + $"INNER JOIN {IronFansMapping.Days} AS days ON days.person_id = today.person_id AND days.day BETWEEN @p3 AND @p4 "
        + $"WHERE today.person_id = {PersonSql.Of} AND today.day = @p5 AND today.kind = @p6 AND today.gain > 0 "
        + "GROUP BY days.person_id, days.kind";

    private const string Select =
        "SELECT @p2 AS month, done.person_id, "
        + "SUM(CASE WHEN month_points IS NULL THEN 0 WHEN done.points > month_points THEN month_points ELSE done.points END) AS score, "
        + $"(SELECT COUNT(DISTINCT day) FROM {IronFansMapping.Days} AS active WHERE active.person_id = done.person_id AND active.day BETWEEN @p3 AND @p4) AS active_days, "
        + "SUM(CASE WHEN is_quality = @p8 THEN done.points ELSE 0 END) AS quality, MAX(done.gained_at) AS reached_at "
        + $"FROM ({ByKind}) AS done LEFT JOIN {IronFansMapping.KindRules} AS rule_of ON rule_of.version = @p7 AND rule_of.kind = done.kind "
        + "WHERE 1 = 1 GROUP BY done.person_id";

    private readonly string upsert = dialect.InsertOrUpdateFrom(
        Select,
        IronFansMapping.Scores,
        ["month", "person_id", "score", "active_days", "quality", "reached_at"],
        ["month", "person_id"],
        "score = {new}.score, active_days = {new}.active_days, quality = {new}.quality, reached_at = {new}.reached_at"
    );

    public HotStatement StatementFor(ScoreInteraction write)
    {
        var one = write.Interaction;
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(one.At));
        var month = day / 100;
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        return new(
            upsert,
            [
                one.Fan.AppId,
                one.Fan.OpenId,
                month,
                first,
                last,
                day,
                (int)one.Kind.Code,
                rules.For(month).Version,
                true,
            ]
        );
    }
}
