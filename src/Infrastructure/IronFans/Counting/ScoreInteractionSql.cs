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

    private static readonly string Rules =
        $"{IronFansMapping.KindRules} ON {IronFansMapping.KindRules}.version = {RulesSql.VersionOf("@p2")} AND {IronFansMapping.KindRules}.kind = done.kind";

    private static readonly string Done =
        $"(SELECT kind, SUM(points) AS points {OfMonth} GROUP BY kind) AS done JOIN {Rules}";

    private readonly string upsert = dialect.InsertOrUpdate(
        IronFansMapping.Scores,
        ["person_id", "month", "score", "active_days", "quality", "reached_at"],
        ["person_id", "month"],
        "score = {new}.score, active_days = {new}.active_days, quality = {new}.quality, reached_at = {new}.reached_at",
        [
            PersonSql.Of,
            "@p2",
            $"(SELECT COALESCE(SUM(CASE WHEN done.points > month_points THEN month_points ELSE done.points END), 0) FROM {Done})",
            $"(SELECT COUNT(DISTINCT day) {OfMonth})",
            $"(SELECT COALESCE(SUM(CASE WHEN is_quality = @p5 THEN done.points ELSE 0 END), 0) FROM {Done})",
            $"(SELECT MAX(gained_at) {OfMonth})",
        ]
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
