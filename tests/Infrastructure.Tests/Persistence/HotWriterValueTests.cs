using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>What goes in comes out: the writer binds values by itself on SQLite.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class HotWriterValueTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private readonly string bytes = provider == DatabaseProvider.Sqlite ? "blob" : "bytea";

    protected override Task PrepareAsync() =>
        Database.ExecuteAsync(
            $"CREATE TABLE test_values (words varchar(4000) NOT NULL, bytes {bytes} NOT NULL, amount bigint, small int)"
        );

    [SetUp]
    public Task EmptyAsync() => Database.ExecuteAsync("DELETE FROM test_values");

    [TestCase("", 1)]
    [TestCase("x", 1)]
    [TestCase("平安返厦", 1)]
    [TestCase("会", 85)]
    [TestCase("会", 86)]
    [TestCase("a'\"\n😀", 400)]
    public async Task Write_Words_ComeBackAsTheyWere(string words, int times)
    {
        var written = string.Concat(Enumerable.Repeat(words, times));

        await WriteAsync(written, [1], 0, 0);

        Assert.That((await RowAsync()).Words, Is.EqualTo(written));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(100_000)]
    public async Task Write_Bytes_ComeBackAsTheyWere(int length)
    {
        var written = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        await WriteAsync("", written, 0, 0);

        Assert.That((await RowAsync()).Bytes, Is.EqualTo(written));
    }

    [TestCase(long.MaxValue, int.MinValue)]
    [TestCase(null, null)]
    public async Task Write_Numbers_ComeBackAsTheyWere(long? amount, int? small)
    {
        await WriteAsync("", [], amount, small);

        var row = await RowAsync();
        Assert.That((row.Amount, row.Small), Is.EqualTo((amount, small)));
    }

    /// <summary>The text names its parameters in another order than their numbers.</summary>
    private Task<WriteResult> WriteAsync(string words, byte[] written, long? amount, int? small) =>
        Host.WriteAsync(
            new HotStatement(
                "INSERT INTO test_values (small, amount, bytes, words) VALUES (@p3, @p2, @p1, @p0)",
                [words, written, amount, small]
            )
        );

    private async Task<Row> RowAsync() =>
        (
            await Database.ReadAsync(
                "SELECT words, bytes, amount, small FROM test_values",
                row => new Row(
                    row.GetString(0),
                    (byte[])row[1],
                    row.IsDBNull(2) ? null : row.GetInt64(2),
                    row.IsDBNull(3) ? null : row.GetInt32(3)
                )
            )
        ).Single();

    private sealed record Row(string Words, byte[] Bytes, long? Amount, int? Small);
}
