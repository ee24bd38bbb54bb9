using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Infrastructure.Audit.Verifying;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Audit;

/// <summary>Somebody with every right on the database changes the trail; the check names what was changed.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class TamperedTrailTests(DatabaseProvider provider) : AuditFixture(provider)
{
    private const int Rows = 12;

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        for (var i = 1; i <= Rows; i++)
        {
            await RecordAsync(Entry(i, i == 5 ? new AuditDetails(Guid.NewGuid(), "旧电话") : null));
            if (i % 4 == 0)
            {
                Time.Advance(TimeSpan.FromMinutes(2));
                await SealAsync(Node);
            }
        }
        await Database.ExecuteAsync("CREATE TABLE audit_copy AS SELECT * FROM audit_rows");
        await Database.ExecuteAsync("CREATE TABLE sealer_copy AS SELECT * FROM audit_sealer");
    }

    [TearDown]
    public async Task RestoreAsync()
    {
        await Database.ExecuteAsync("DELETE FROM audit_rows");
        await Database.ExecuteAsync("INSERT INTO audit_rows SELECT * FROM audit_copy");
        await Database.ExecuteAsync("DELETE FROM audit_sealer");
        await Database.ExecuteAsync("INSERT INTO audit_sealer SELECT * FROM sealer_copy");
    }

    [Test]
    public async Task Verify_Untouched_FindsNothing()
    {
        var (report, found) = await VerifyAsync();

        Assert.That(found, Is.Empty);
        Assert.That(report.Rows, Is.EqualTo(Rows));
        Assert.That(report.LastHeadSeq, Is.EqualTo(Rows));
        Assert.That(report.Heads, Is.EqualTo(3));
    }

    [TestCase("act = 'members.changeD'")]
    [TestCase("actor = 2")]
    [TestCase("actor_id = NULL")]
    [TestCase("subject = 'member:50'")]
    [TestCase("note = 'phonE'")]
    [TestCase("note = NULL")]
    [TestCase("union_path = '11111111111111111111111111111111/'")]
    [TestCase("about = NULL")]
    [TestCase("details_key = NULL")]
    [TestCase("details = NULL")]
    [TestCase("seal = NULL")]
    [TestCase("id = 50")]
    public async Task Verify_OneColumnChanged_NamesTheRow(string change)
    {
        await Database.ExecuteAsync($"UPDATE audit_rows SET {change} WHERE seq = 5");

        await AssertFoundAsync((AuditFaultKind.Altered, 5));
    }

    [Test]
    public async Task Verify_TimeMovedByAMicrosecond_NamesTheRow()
    {
        await Database.ExecuteAsync(
            Database.Provider == DatabaseProvider.Sqlite
                ? "UPDATE audit_rows SET at = at + 10 WHERE seq = 7"
                : "UPDATE audit_rows SET at = at + interval '1 microsecond' WHERE seq = 7"
        );

        await AssertFoundAsync((AuditFaultKind.Altered, 7));
    }

    [Test]
    public async Task Verify_AByteOfTheDetails_NamesTheRow()
    {
        await Database.ExecuteAsync(
            Database.Provider == DatabaseProvider.Sqlite
                ? "UPDATE audit_rows SET details = CAST(substr(details, 1, length(details) - 1) || x'00' AS BLOB) WHERE seq = 5"
                : "UPDATE audit_rows SET details = set_byte(details, 3, 255 - get_byte(details, 3)) WHERE seq = 5"
        );

        await AssertFoundAsync((AuditFaultKind.Altered, 5));
    }

    [TestCase(1)]
    [TestCase(6)]
    public async Task Verify_RowRemoved_NamesItsPlace(int seq)
    {
        await Database.ExecuteAsync($"DELETE FROM audit_rows WHERE seq = {seq}");

        await AssertFoundAsync((AuditFaultKind.Removed, seq));
    }

    [TestCase(6, 7)]
    [TestCase(3, 10)]
    public async Task Verify_RowsSwapped_NamesBothAndNobodyElse(int one, int other)
    {
        await Database.ExecuteAsync($"UPDATE audit_rows SET seq = -1 WHERE seq = {one}");
        await Database.ExecuteAsync($"UPDATE audit_rows SET seq = {one} WHERE seq = {other}");
        await Database.ExecuteAsync($"UPDATE audit_rows SET seq = {other} WHERE seq = -1");

        var found = (await VerifyAsync()).Found.Where(fault =>
            fault.Kind == AuditFaultKind.Reordered
        );

        Assert.That(found.Select(fault => fault.Seq), Is.EquivalentTo((long?[])[one, other]));
        Assert.That(await KindsAsync(), Has.None.EqualTo(AuditFaultKind.Altered));
    }

    [Test]
    public async Task Verify_ContentsOfTwoRowsSwapped_NamesBoth()
    {
        await Database.ExecuteAsync(
            "UPDATE audit_rows SET subject = CASE seq WHEN 6 THEN 'member:9' ELSE 'member:6' END WHERE seq IN (6, 9)"
        );

        await AssertFoundAsync((AuditFaultKind.Altered, 6), (AuditFaultKind.Altered, 9));
    }

    [Test]
    public async Task Verify_RowInserted_NamesItAlone()
    {
        await Database.ExecuteAsync("UPDATE audit_rows SET seq = -seq - 1 WHERE seq >= 6");
        await Database.ExecuteAsync("UPDATE audit_rows SET seq = -seq WHERE seq < 0");
        await InsertAsync(6);

        var (_, found) = await VerifyAsync();

        Assert.That(
            found
                .Where(fault => fault.Kind is AuditFaultKind.Inserted or AuditFaultKind.Altered)
                .Select(fault => (fault.Kind, fault.Seq, fault.RowId)),
            Is.EqualTo(((AuditFaultKind, long?, long?)[])[(AuditFaultKind.Inserted, 6, 1000)])
        );
    }

    [TestCase(0)]
    [TestCase(-3)]
    public async Task Verify_RowHiddenBeforeTheFirst_NamesIt(int seq)
    {
        await InsertAsync(seq);

        await AssertFoundAsync((AuditFaultKind.Inserted, seq));
    }

    /// <summary>Whoever cuts the end off also mends the sealer's note of it; the head outside he cannot.</summary>
    [Test]
    public async Task Verify_TailCut_IsFoundByTheHeads()
    {
        await Database.ExecuteAsync("DELETE FROM audit_rows WHERE seq > 9");
        await Database.ExecuteAsync(
            "UPDATE audit_sealer SET seq = 9, seal = (SELECT seal FROM audit_rows WHERE seq = 9)"
        );

        await AssertFoundAsync((AuditFaultKind.Truncated, 10));
    }

    [Test]
    public async Task Verify_AllRemoved_IsFound()
    {
        await Database.ExecuteAsync("DELETE FROM audit_rows");

        Assert.That(await KindsAsync(), Does.Contain(AuditFaultKind.Truncated));
    }

    /// <summary>All seals computed anew, by our own sealer under another key: a chain without a flaw, and another one.</summary>
    [Test]
    public async Task Verify_WholeTableRewritten_IsFoundByTheHeads()
    {
        await Database.ExecuteAsync("UPDATE audit_rows SET note = 'nothing' WHERE seq = 6");
        await Database.ExecuteAsync("UPDATE audit_rows SET seq = NULL, seal = NULL");
        await Database.ExecuteAsync(
            $"UPDATE audit_sealer SET seq = 0, seal = {Zeros(33)}, head_seq = 0, head_digest = {Zeros(32)}"
        );
        var elsewhere = Directory.CreateTempSubdirectory("union-other-heads-");
        await SealAsync(
            await StartNodeAsync(Infrastructure.Audit.Heads.HeadKeys.New(), elsewhere.FullName)
        );
        elsewhere.Delete(recursive: true);

        await AssertFoundAsync((AuditFaultKind.Rewritten, 5));
    }

    [Test]
    public async Task Verify_ForgedHead_IsNamed()
    {
        var file = Directory.GetFiles(Heads, "*.jsonl").Single();
        var lines = await File.ReadAllTextAsync(file);
        try
        {
            await File.WriteAllTextAsync(
                file,
                lines.Replace("\"seq\":8", "\"seq\":7", StringComparison.Ordinal)
            );
            Assert.That(await KindsAsync(), Does.Contain(AuditFaultKind.BadHead));
        }
        finally
        {
            await File.WriteAllTextAsync(file, lines);
        }
    }

    [Test]
    public async Task Verify_WithoutItsHeads_SaysTheyAreMissing()
    {
        var file = Directory.GetFiles(Heads, "*.jsonl").Single();
        File.Move(file, $"{file}.away");
        try
        {
            Time.Advance(TimeSpan.FromHours(1));
            await AssertFoundAsync((AuditFaultKind.NoHeads, 1));
        }
        finally
        {
            File.Move($"{file}.away", file);
        }
    }

    [Test]
    public async Task Verify_FromAPlace_LooksAtTheRestOnly()
    {
        await Database.ExecuteAsync("UPDATE audit_rows SET note = 'x' WHERE seq IN (3, 7)");

        var (report, found) = await VerifyAsync(from: 5);

        Assert.That(report.Rows, Is.EqualTo(Rows - 4));
        Assert.That(found.Select(fault => fault.Seq), Is.EqualTo((long?[])[7]));
    }

    [Test]
    public async Task Verify_RowThatWaitsTooLong_NamesIt()
    {
        await RecordAsync(Entry(13));
        Assert.That(await KindsAsync(), Is.Empty);
        Time.Advance(AuditVerification.Grace + TimeSpan.FromSeconds(1));

        Assert.That(await KindsAsync(), Is.EqualTo([AuditFaultKind.Unsealed]));
    }

    private async Task AssertFoundAsync(params (AuditFaultKind Kind, long Seq)[] expected)
    {
        var (report, found) = await VerifyAsync();

        Assert.That(
            found.Select(fault => (fault.Kind, fault.Seq ?? 0)),
            Is.EqualTo(expected),
            string.Join('\n', found)
        );
        Assert.That(report.Faults, Is.EqualTo(expected.Length));
    }

    private async Task<IEnumerable<AuditFaultKind>> KindsAsync() =>
        (await VerifyAsync()).Found.Select(fault => fault.Kind);

    private Task InsertAsync(int seq) =>
        Database.ExecuteAsync(
            $"INSERT INTO audit_rows (id, at, act, actor, subject, seq, seal) SELECT 1000, at, act, actor, subject, {seq}, seal FROM audit_rows WHERE seq = 8"
        );

    private string Zeros(int bytes) =>
        Database.Provider == DatabaseProvider.Sqlite
            ? $"zeroblob({bytes})"
            : $"decode(repeat('00', {bytes}), 'hex')";
}
