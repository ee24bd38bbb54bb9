using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Infrastructure.Members.Import;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

/// <summary>What ends a run early, and who may write meanwhile. Each test has people of its own.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ImportLeaseTests(DatabaseProvider provider) : ImportFixture(provider)
{
    private const int Block = 2048;
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    protected override TimeProvider Clock => clock;

    [Test]
    public async Task Run_WithABlockOfMinutes_KeepsItsLease()
    {
        ImportReport? beside = null;

        var report = await Desk.ImportFileAsync(
            Desk.Text([ImportDesk.Header, ImportDesk.Row(1)]),
            told: _ =>
                Beside(async () =>
                {
                    for (var i = 0; i < 3; i++)
                    {
                        var before = await UntilAsync();
                        clock.Advance(TimeSpan.FromSeconds(50));
                        await RenewedAsync(before);
                    }
                    beside = await Desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(2));
                })
        );

        Assert.That(report.Counts.Added, Is.EqualTo(1));
        Assert.That(beside!.IsBusy);
    }

    [Test]
    public async Task Run_WhoseLeaseWasTaken_WritesNothingMore()
    {
        var rows = Enumerable.Range(1000, 3 * Block).Select(i => ImportDesk.Row(i, card: ""));
        var file = Desk.Text(rows.Prepend(ImportDesk.Header));
        var before = await MembersAsync();

        var report = await Desk.ImportFileAsync(file, told: _ => Beside(TakeAsync));

        await Database.ExecuteAsync($"UPDATE members_import_lease SET until = {At(-1)}");
        Assert.That(report.IsBusy);
        Assert.That(await MembersAsync() - before, Is.EqualTo(Block));
        Assert.That(
            await TrailAsync("members.import-broken-off"),
            Has.One.Contains($"rows {Block} ")
        );
    }

    [Test]
    public async Task Run_ThatFails_TellsTheTrailWhatItWrote()
    {
        var file = Desk.Text([ImportDesk.Header, ImportDesk.Row(21), ImportDesk.Row(22)]);

        await Assert.ThatAsync(
            () => Desk.ImportFileAsync(file, told: _ => throw new TimeoutException("no disk")),
            Throws.TypeOf<TimeoutException>()
        );

        Assert.That(await TrailAsync("members.import-broken-off"), Has.One.Contains("added 2 "));
        Assert.That((await Desk.ImportFileAsync(file)).Counts.Unchanged, Is.EqualTo(2));
    }

    [Test]
    public async Task Unions_BesideAnotherImport_Wait()
    {
        await TakeAsync();
        var beside = await Desk.UnionsAsync("代码,名称,上级代码", "L1,鹭湾灯塔工会,D1");
        await Database.ExecuteAsync($"UPDATE members_import_lease SET until = {At(-1)}");
        var after = await Desk.UnionsAsync("代码,名称,上级代码", "L1,鹭湾灯塔工会,D1");

        Assert.That(beside.IsBusy);
        Assert.That(beside.Unusable, Does.Contain("另一个导入"));
        Assert.That(after.Added, Is.EqualTo(1));
    }

    [Test]
    public async Task Cancel_WhileAFileOfEmptyRowsIsRead_IsHeard()
    {
        var empty = string.Concat(Enumerable.Repeat(",,,,,,,\n", 1_000_000));
        using var stop = new CancellationTokenSource();
        using var file = new StoppingStream(
            Encoding.UTF8.GetBytes($"{ImportDesk.Header}\n{empty}"),
            stop
        );
        var request = Desk.Request("") with { Source = () => file, Sha256 = "" };

        var report = await Desk.ImportAsync(request, cancel: stop.Token);

        Assert.That(report.Stopped);
        Assert.That(file.Taken, Is.LessThan(2 << 20));
    }

    [Test]
    public async Task Workbook_OfPartsWithoutEnd_IsNotUsed()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var name = new string('x', 1000);
            for (var i = 0; i < 5000; i++)
            {
                zip.CreateEntry($"{name}{i}", CompressionLevel.NoCompression);
            }
        }

        var report = await Desk.ImportFileAsync(Desk.Bytes(bytes.ToArray()));

        Assert.That(report.Unusable, Does.Contain("不合常理"));
    }

    [Test]
    public async Task Workbook_OfOneEndlessText_IsNotUsed()
    {
        var text = new string('x', 2 << 20);

        var report = await Desk.ImportFileAsync(
            Desk.Workbook([], $"<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
        );

        Assert.That(report.Unusable, Does.Contain("不合常理"));
    }

    [Test]
    public async Task RefusedRows_MoreThanAreListed_AreCounted()
    {
        var rows = Enumerable.Range(31, 4).Select(i => ImportDesk.Row(i, name: ""));
        var request = Desk.Request(Desk.Text(rows.Prepend(ImportDesk.Header)));

        var report = await Desk.ImportAsync(request with { MostErrors = 2 });

        Assert.That(report.Counts.Refused, Is.EqualTo(4));
        Assert.That(Desk.Errors, Has.Length.EqualTo(3));
        Assert.That(Desk.Errors[^1], Does.Contain("不再列出"));
    }

    private static void Beside(Func<Task> act) => Task.Run(act).Wait();

    private Task TakeAsync() =>
        Database.ExecuteAsync(
            $"UPDATE members_import_lease SET holder = '{Guid.NewGuid()}', until = {At(1)}"
        );

    private string At(int hours) =>
        Database.Provider == DatabaseProvider.Sqlite
            ? $"{clock.GetUtcNow().AddHours(hours).UtcTicks}"
            : $"'{clock.GetUtcNow().AddHours(hours):O}'";

    private async Task<string> UntilAsync() =>
        (await Database.ReadAsync("SELECT until FROM members_import_lease", row => $"{row[0]}"))[0];

    private async Task RenewedAsync(string before)
    {
        for (var tries = 0; await UntilAsync() == before; tries++)
        {
            Assert.That(tries, Is.LessThan(20_000), "the lease was not renewed");
        }
    }

    private async Task<long> MembersAsync() =>
        (await Database.ReadAsync("SELECT count(*) FROM members_members", row => row.GetInt64(0)))[
            0
        ];

    private Task<List<string>> TrailAsync(string act) =>
        Database.ReadAsync(
            $"SELECT note FROM audit_rows WHERE act = '{act}'",
            row => row.GetString(0)
        );

    /// <summary>Whoever reads it has the import stopped.</summary>
    private sealed class StoppingStream(byte[] bytes, CancellationTokenSource stop)
        : MemoryStream(bytes)
    {
        public long Taken { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            Taken = Math.Max(Taken, Position);
            if (Taken > 1 << 20)
            {
                stop.Cancel();
            }
            return read;
        }
    }
}
