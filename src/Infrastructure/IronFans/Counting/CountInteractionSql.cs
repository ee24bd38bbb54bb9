using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Counting;

/// <summary>
/// One row for each person, day and kind. What exceeds the burst guard's number in one minute is seen and gives nothing; past the
/// day's last step the points stay. What the rules say comes as parameters: the statement looks nothing up but the person.
/// </summary>
internal sealed class CountInteractionSql(SqlDialect dialect, RulesInForce rules)
    : IHotWriteSql<CountInteraction>
{
    /// <summary>@p0 to @p6 are the rest.</summary>
    private const int FirstStep = 7;

    private const string InMinute =
        "CASE WHEN {old}.last_minute = {new}.last_minute THEN {old}.in_minute + 1 ELSE 1 END";

    private const string Counts = $"{InMinute} <= @p6";

    private static readonly string Gain =
        $"CASE WHEN {Counts} THEN CASE {{old}}.times {string.Join(" ", Enumerable.Range(1, KindRule.MaxSteps - 1).Select(i => $"WHEN {i} THEN @p{FirstStep + i}"))} ELSE 0 END ELSE 0 END";

    private readonly string upsert = dialect.InsertOrUpdate(
        IronFansMapping.Days,
        [
            ("person_id", PersonSql.Of),
            ("day", "@p2"),
            ("kind", "@p3"),
            ("times", "1"),
            ("points", $"@p{FirstStep}"),
            ("gain", $"@p{FirstStep}"),
            ("gained_at", "@p4"),
            ("last_minute", "@p5"),
            ("in_minute", "1"),
            ("skipped", "0"),
        ],
        ["person_id", "day", "kind"],
        $"times = CASE WHEN {Counts} THEN {{old}}.times + 1 ELSE {{old}}.times END, "
            + $"points = {{old}}.points + {Gain}, gain = {Gain}, "
            + $"gained_at = CASE WHEN {Gain} > 0 AND {{old}}.gained_at < {{new}}.gained_at THEN {{new}}.gained_at ELSE {{old}}.gained_at END, "
            + $"last_minute = {{new}}.last_minute, in_minute = {InMinute}, "
            + $"skipped = CASE WHEN {Counts} THEN {{old}}.skipped ELSE {{old}}.skipped + 1 END"
    );

    public HotStatement StatementFor(CountInteraction write)
    {
        var one = write.Interaction;
        var local = TimeZoneInfo.ConvertTime(one.At, UnionCalendar.Shanghai);
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(one.At));
        var inForce = rules.For(day / 100);
        var values = new object?[FirstStep + KindRule.MaxSteps];
        values[0] = one.Fan.AppId;
        values[1] = one.Fan.OpenId;
        values[2] = day;
        values[3] = (int)one.Kind.Code;
        values[4] = dialect.Time(one.At);
        values[5] = (int)local.TimeOfDay.TotalMinutes;
        values[6] = inForce.PerMinuteAt(local.Hour);
        var steps = inForce.Of(one.Kind.Code)?.Steps ?? [];
        for (var i = 0; i < KindRule.MaxSteps; i++)
        {
            values[FirstStep + i] = i < steps.Count ? steps[i] : 0;
        }
        return new(upsert, values);
    }
}
