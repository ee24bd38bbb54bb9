using WeChatUnion.Infrastructure.Audit.Sealing;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Audit;

/// <summary>Whoever seals, and in whatever order rows appear: one chain, each row in it once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class AuditSealerTests(DatabaseProvider provider) : AuditFixture(provider)
{
    [TearDown]
    public async Task WholeAsync()
    {
        await SealAsync(Node);
        var (report, found) = await VerifyAsync();
        var rows = await RowsAsync();

        Assert.That(found, Is.Empty, string.Join('\n', found));
        Assert.That(
            rows.Select(row => row.Seq).Order(),
            Is.EqualTo(Enumerable.Range(1, rows.Count).Select(seq => (long?)seq))
        );
        Assert.That(report.LastHeadSeq, Is.EqualTo(rows.Count));
    }

    [Test]
    public async Task Round_WithABacklogOfSeveralBatches_SealsAll()
    {
        await InsertAsync(AuditSealing.BatchSize * 2 + 1);

        await SealAsync(Node);

        Assert.That((await RowsAsync()).Select(row => row.Seq), Has.None.Null);
    }

    [Test]
    public async Task Round_OfTwoNodesAtOnce_MakesOneChain()
    {
        var other = await StartNodeAsync();
        await InsertAsync(AuditSealing.BatchSize * 3);
        var nodes = new[] { Node, other }.Select(node => node.Service<AuditSealer>()).ToList();

        for (var round = 0; round < 5; round++)
        {
            // Each gives the lease back, so that both try for it again and again.
            await Task.WhenAll(
                nodes.Select(node => Task.Run(() => node.RoundAsync(isLast: true, default)))
            );
            await InsertAsync(20);
        }
    }

    [Test]
    public async Task Seal_ByAFormerOwner_WritesNothing()
    {
        var other = await StartNodeAsync();
        await InsertAsync(3);
        var slow = Node.Service<SealerLease>();
        var held = await slow.HoldAsync(await slow.LookAsync(default), Time.GetUtcNow());
        Time.Advance(SealerLease.Length);
        await SealAsync(other);
        await InsertAsync(3);

        var after = await Node.Service<AuditSealing>().SealAsync(held!, Time.GetUtcNow(), default);

        Assert.That(after, Is.Null);
        Assert.That((await RowsAsync()).Count(row => row.Seq is null), Is.EqualTo(3));
    }

    [Test]
    public async Task Hold_WhileAnotherNodeHasIt_IsRefused()
    {
        var other = await StartNodeAsync();
        var (ours, theirs) = (Node.Service<SealerLease>(), other.Service<SealerLease>());
        var held = await ours.HoldAsync(await ours.LookAsync(default), Time.GetUtcNow());

        var refused = await theirs.HoldAsync(await theirs.LookAsync(default), Time.GetUtcNow());
        await ours.GiveBackAsync(held!, Time.GetUtcNow());

        Assert.That(held, Is.Not.Null);
        Assert.That(refused, Is.Null);
    }

    /// <summary>A row with a smaller id is committed after one with a bigger id was sealed.</summary>
    [Test]
    public async Task Round_WithIdsCommittedOutOfOrder_SealsEachOnce()
    {
        if (Database.Provider == DatabaseProvider.Sqlite)
        {
            Assert.Pass("One writer: ids are committed in their order.");
        }
        await using var first = await Database.OpenAsync();
        await using var early = await first.BeginTransactionAsync();
        await using (var command = first.CreateCommand())
        {
            command.CommandText = InsertSql(1);
            command.Transaction = early;
            await command.ExecuteNonQueryAsync();
        }
        await InsertAsync(1);
        await SealAsync(Node);
        await early.CommitAsync();

        await SealAsync(Node);

        var rows = await RowsAsync();
        Assert.That(rows[^2].Seq, Is.EqualTo(rows[^1].Seq + 1));
    }

    [Test]
    public async Task Head_AfterATornLine_StandsOnItsOwn()
    {
        await InsertAsync(1);
        await SealAsync(Node);
        var file = Directory.GetFiles(Heads, "*.jsonl").Single();
        await File.AppendAllTextAsync(file, "{\"v\":1,\"se");
        await InsertAsync(1);

        await SealAsync(Node);

        var (report, found) = await VerifyAsync();
        Assert.That(report.Faults, Is.Zero);
        Assert.That(found, Has.Count.EqualTo(1));
        var lines = await File.ReadAllLinesAsync(file);
        await File.WriteAllLinesAsync(file, lines.Where(line => line.EndsWith('}')));
    }

    private Task InsertAsync(int rows) => Database.ExecuteAsync(InsertSql(rows));

    /// <summary>As a use case in plain SQL would, without its rows passing the context.</summary>
    private string InsertSql(int rows)
    {
        var at =
            Database.Provider == DatabaseProvider.Sqlite
                ? $"{SqlDialect.For(Database.Provider).Time(Time.GetUtcNow())}"
                : $"'{Time.GetUtcNow():O}'";
        return $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) "
            + $"INSERT INTO audit_rows (at, act, actor, subject) SELECT {at}, 'test.done', 1, 'x:' || i FROM n";
    }
}
