using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Counting;

/// <summary>
/// The score is computed anew from the person's days of the month, a few rows in one range of their key: whatever went wrong before,
/// it is right after the next interaction.
/// </summary>
internal sealed class ScoreInteractionSql(SqlDialect dialect) : IHotWriteSql<ScoreInteraction>
{
    private const string OfMonth =
        $"FROM {IronFansMapping.Days} WHERE person_id = {PersonSql.Of} AND day BETWEEN @p3 AND @p4";

    private static readonly string Select =
        $"SELECT {PersonSql.Of} AS person_id, @p2 AS month, "
        + "COALESCE(SUM(CASE WHEN month_points IS NULL THEN 0 WHEN done.points > month_points THEN month_points ELSE done.points END), 0) AS score, "
        + $"(SELECT COUNT(DISTINCT day) {OfMonth}) AS active_days, "
        + "COALESCE(SUM(CASE WHEN is_quality = @p5 THEN done.points ELSE 0 END), 0) AS quality, MAX(done.gained_at) AS reached_at "
        + $"FROM (SELECT kind, SUM(points) AS points, MAX(gained_at) AS gained_at {OfMonth} GROUP BY kind) AS done "
        + $"LEFT JOIN {IronFansMapping.KindRules} AS rule_of ON rule_of.version = {RulesSql.VersionOf("@p2")} AND rule_of.kind = done.kind WHERE 1 = 1";

    private readonly string upsert = dialect.InsertOrUpdate(
        IronFansMapping.Scores,
        ["person_id", "month", "score", "active_days", "quality", "reached_at"],
        ["person_id", "month"],
        "score = {new}.score, active_days = {new}.active_days, quality = {new}.quality, reached_at = {new}.reached_at",
        Select
    );

    public HotStatement StatementFor(ScoreInteraction write)
    {
        var one = write.Interaction;
        var month = UnionCalendar.NumberOf(UnionCalendar.DayOf(one.At)) / 100;
        return new(
            upsert,
            [one.Fan.AppId, one.Fan.OpenId, month, (month * 100) + 1, (month * 100) + 31, true]
        );
    }
}
