namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>
/// A month's scores from its days, in the words all engines share: of each kind what stays within its points of the month, in the order
/// of days, so that the moment a score was reached does not move with what counts no more.
/// </summary>
internal static class ScoreSql
{
    /// <summary>person_id, score, active_days, quality, reached_at.</summary>
    /// <param name="from">Tables, among them the days as <c>days</c>.</param>
    /// <param name="where">Which days; those without points are left out here.</param>
    /// <param name="version">Parameter: of the rules.</param>
    /// <param name="isTrue">Parameter: true, as this engine has it.</param>
    public static string From(string from, string where, string version, string isTrue)
    {
        var soFar =
            "SELECT days.person_id, days.points, days.gained_at, rule_of.month_points, rule_of.is_quality, "
            + "SUM(days.points) OVER (PARTITION BY days.person_id, days.kind ORDER BY days.day ROWS UNBOUNDED PRECEDING) AS so_far, "
            + "ROW_NUMBER() OVER (PARTITION BY days.person_id, days.day ORDER BY days.kind) AS of_day "
            + $"FROM {from} INNER JOIN {IronFansMapping.KindRules} AS rule_of ON rule_of.version = {version} AND rule_of.kind = days.kind "
            + $"WHERE days.points > 0 AND {where}";
        var counted =
            "SELECT person_id, gained_at, is_quality, CASE WHEN of_day = 1 THEN 1 ELSE 0 END AS is_active, "
            + "CASE WHEN so_far <= month_points THEN points WHEN so_far - points < month_points THEN month_points - so_far + points ELSE 0 END AS counted "
            + $"FROM ({soFar}) AS ruled";
        return "SELECT person_id, SUM(counted) AS score, SUM(is_active) AS active_days, "
            + $"SUM(CASE WHEN is_quality = {isTrue} THEN counted ELSE 0 END) AS quality, MAX(CASE WHEN counted > 0 THEN gained_at END) AS reached_at "
            + $"FROM ({counted}) AS done GROUP BY person_id";
    }
}
