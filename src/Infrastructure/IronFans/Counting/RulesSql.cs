namespace WeChatUnion.Infrastructure.IronFans.Counting;

/// <summary>Parts of statements that score.</summary>
internal static class RulesSql
{
    /// <summary>The version that scores a month: the last one in force when it began.</summary>
    public static string VersionOf(string month) =>
        $"(SELECT MAX(version) FROM {IronFansMapping.Rules} WHERE from_month <= {month})";
}
