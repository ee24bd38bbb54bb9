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
    private static readonly string Scored = ScoreSql.From(
        $"{IronFansMapping.Days} AS today INNER JOIN {IronFansMapping.Days} AS days ON days.person_id = today.person_id AND days.day BETWEEN @p3 AND @p4",
        $"today.person_id = {PersonSql.Of} AND today.day = @p5 AND today.kind = @p6 AND today.gain > 0",
        "@p7",
        "@p8"
    );

    private readonly string upsert = dialect.InsertOrUpdateFrom(
        $"SELECT @p2 AS month, person_id, score, active_days, quality, reached_at FROM ({Scored}) AS scored WHERE 1 = 1",
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
