namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

public sealed class OwnSqlTests
{
    [TestCaseSource(nameof(Kept))]
    public void OwnSql_ForSqlServer_IsLegal(string sql) => Assert.That(TSql.Faults(sql), Is.Empty);

    [Test]
    public void OwnSql_AnywhereInTheAssembly_IsAmongTheParsed()
    {
        var parsed = OwnSql.Fields().Select(kept => kept.Sql).ToList();

        var missed = OwnSql
            .Literals()
            .Where(text => !parsed.Exists(sql => sql.Contains(text, StringComparison.Ordinal)));

        Assert.That(missed, Is.Empty, "keep the text in a string field of its class");
    }

    private static IEnumerable<TestCaseData> Kept() =>
        OwnSql.Fields().Select(kept => new TestCaseData(kept.Sql).SetArgDisplayNames(kept.Field));
}
