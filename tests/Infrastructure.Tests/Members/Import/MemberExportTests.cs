using System.Text;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Export;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

public sealed class MemberExportTests() : EngineFixture(DatabaseProvider.Sqlite)
{
    private ImportDesk desk = null!;
    private string first = null!;

    protected override async Task PrepareAsync()
    {
        desk = new ImportDesk(Host);
        await desk.GrowUnionsAsync();
        await desk.ImportAsync(
            ImportDesk.Header,
            ImportDesk.Row(1, name: "欧阳志强"),
            ImportDesk.Row(2, union: "U2")
        );
        first = await PathOfAsync("U1");
    }

    [OneTimeTearDown]
    public void Clear() => desk?.Clear();

    [Test]
    public async Task Export_OfOneUnion_IsMaskedAndHoldsNobodyElse()
    {
        var text = Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Csv, unmasked: false));

        Assert.That(text, Does.StartWith("\uFEFF姓名,"));
        Assert.That(text, Does.Contain("154****0001").And.Not.Contain("154****0002"));
        Assert.That(text, Does.Not.Contain("欧阳志强").And.Not.Contain(ImportDesk.IdNumber(1)));
    }

    [Test]
    public async Task Export_Unmasked_NeedsAReasonAndIsInTheTrail()
    {
        Assert.That(await ExportAsync(ExportFormat.Csv, unmasked: true), Is.Empty);

        var text = Encoding.UTF8.GetString(
            await ExportAsync(ExportFormat.Csv, unmasked: true, "核对年度会员名册")
        );

        Assert.That(text, Does.Contain("欧阳志强").And.Contain(ImportDesk.IdNumber(1)));
        Assert.That(
            await Database.ReadAsync(
                "SELECT note FROM audit_rows WHERE act = 'members.exported-unmasked'",
                row => row.GetString(0)
            ),
            Is.Not.Empty.And.All.EqualTo("unmasked"),
            "the reason is a detail"
        );
    }

    [Test]
    public async Task Export_AsWorkbook_CanBeImportedAgain()
    {
        var workbook = await ExportAsync(ExportFormat.Xlsx, unmasked: true, "核对年度会员名册");

        var report = await desk.ImportFileAsync(desk.Bytes(workbook), dryRun: true);

        Assert.That(report.Unusable, Is.Null);
        Assert.That(report.Counts, Has.Property("Rows").EqualTo(1).And.Property("Refused").Zero);
    }

    [Test]
    public async Task Export_ToASlowReader_HoldsNothingAndHasEachMemberOnce()
    {
        await desk.UnionsAsync(
            "代码,名称,上级代码",
            "U3,灯塔物流园工会,D1",
            "U4,灯塔食品厂工会,D1"
        );
        await desk.ImportAsync([
            ImportDesk.Header,
            .. Enumerable
                .Range(1000, 700)
                .Select(i => ImportDesk.Row(i, "测试员甲", union: i < 1350 ? "U3" : "U4")),
        ]);
        var busy = 1L;
        await using var output = new SlowReader(async () =>
        {
            // Not while anybody reads.
            var log = await Database.ReadAsync(
                "PRAGMA wal_checkpoint(TRUNCATE)",
                row => row.GetInt64(0)
            );
            busy = log[0];
            // Who was written goes where the file has not come yet, and the other way round.
            await Database.ExecuteAsync(
                """
                UPDATE members_members SET organization_id = (
                    SELECT id FROM members_organizations WHERE code IN ('U3', 'U4') AND id <> organization_id)
                WHERE masked_name = '测***'
                """
            );
            await desk.ImportAsync(ImportDesk.Header, ImportDesk.Row(5000, union: "U4"));
        });

        await ExportAsync(
            output,
            new(ExportFormat.Csv, Unmasked: false, null),
            await PathOfAsync("U3"),
            await PathOfAsync("U4")
        );

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split("\n")[1..^1];
        Assert.That(busy, Is.Zero);
        Assert.That(lines, Has.Length.EqualTo(700).And.Unique);
        Assert.That(lines.Count(line => line.Contains("\"U3\"")), Is.EqualTo(350));
        Assert.That(lines, Has.None.Contains("154****5000"));
    }

    private async Task<byte[]> ExportAsync(
        ExportFormat format,
        bool unmasked,
        string? reason = null
    )
    {
        using var output = new MemoryStream();
        await ExportAsync(output, new(format, unmasked, reason), first);
        return output.ToArray();
    }

    private Task<Outcome<long>> ExportAsync(
        Stream output,
        ExportMembersRequest request,
        params string[] paths
    ) =>
        Host.AskAsync(
            (ExportMembers export) =>
                export.ExecuteAsync(
                    new StaffActor(
                        StaffAccountId.New(),
                        "测试",
                        [
                            .. paths.Select(path => new StaffGrant(StaffRole.Auditor, path)),
                            .. paths.Select(path => new StaffGrant(StaffRole.Editor, path)),
                        ]
                    ),
                    request,
                    output,
                    Now,
                    default
                )
        );

    private async Task<string> PathOfAsync(string code) =>
        (
            await Database.ReadAsync(
                $"SELECT path FROM members_organizations WHERE code = '{code}'",
                row => row.GetString(0)
            )
        )[0];
}
