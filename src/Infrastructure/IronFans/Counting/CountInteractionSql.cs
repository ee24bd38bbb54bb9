using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Counting;

/// <summary>
/// One row for each person, day and kind. What exceeds the burst guard's number in one minute is seen and gives nothing; past the
/// day's last step the points stay.
/// </summary>
internal sealed class CountInteractionSql(SqlDialect dialect) : IHotWriteSql<CountInteraction>
{
    private const string InMinute =
        "CASE WHEN {old}.last_minute = {new}.last_minute THEN {old}.in_minute + 1 ELSE 1 END";

    private static readonly string Version = RulesSql.VersionOf("@p6");

    private static readonly string Counts =
        $"{InMinute} <= (SELECT CASE WHEN @p7 >= night_from AND @p7 < night_until THEN per_night_minute ELSE per_minute END FROM {IronFansMapping.Rules} WHERE version = {Version})";

    private static readonly string Gained =
        $"CASE WHEN {Counts} THEN COALESCE({PointsOf("{old}.times + 1")}, {{old}}.points) ELSE {{old}}.points END";

    private readonly string upsert = dialect.InsertOrUpdate(
        IronFansMapping.Days,
        [
            "person_id",
            "day",
            "kind",
            "times",
            "points",
            "gained_at",
            "last_minute",
            "in_minute",
            "skipped",
        ],
        ["person_id", "day", "kind"],
        $"times = CASE WHEN {Counts} THEN {{old}}.times + 1 ELSE {{old}}.times END, "
            + $"points = {Gained}, "
            + $"gained_at = CASE WHEN {Gained} > {{old}}.points AND {{old}}.gained_at < {{new}}.gained_at THEN {{new}}.gained_at ELSE {{old}}.gained_at END, "
            + $"last_minute = {{new}}.last_minute, in_minute = {InMinute}, "
            + $"skipped = CASE WHEN {Counts} THEN {{old}}.skipped ELSE {{old}}.skipped + 1 END",
        $"SELECT {PersonSql.Of} AS person_id, @p2 AS day, @p3 AS kind, 1 AS times, COALESCE({PointsOf("1")}, 0) AS points, "
            + "@p4 AS gained_at, @p5 AS last_minute, 1 AS in_minute, 0 AS skipped WHERE 1 = 1"
    );

    public HotStatement StatementFor(CountInteraction write)
    {
        var one = write.Interaction;
        var local = TimeZoneInfo.ConvertTime(one.At, UnionCalendar.Shanghai);
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(one.At));
        return new(
            upsert,
            [
                one.Fan.AppId,
                one.Fan.OpenId,
                day,
                (int)one.Kind.Code,
                dialect.Time(one.At),
                (int)local.TimeOfDay.TotalMinutes,
                day / 100,
                local.Hour,
            ]
        );
    }

    private static string PointsOf(string times) =>
        $"(SELECT points FROM {IronFansMapping.Steps} WHERE version = {Version} AND kind = @p3 AND times = {times})";
}
