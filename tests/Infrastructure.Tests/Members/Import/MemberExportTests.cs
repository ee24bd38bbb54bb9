using System.Text;
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
            Has.Some.Contains("核对年度会员名册")
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

    private async Task<byte[]> ExportAsync(
        ExportFormat format,
        bool unmasked,
        string? reason = null
    )
    {
        using var output = new MemoryStream();
        await Host.AskAsync(
            (ExportMembers export) =>
                export.ExecuteAsync(
                    new StaffActor(
                        StaffAccountId.New(),
                        "测试",
                        [new(StaffRole.Auditor, first), new(StaffRole.Editor, first)]
                    ),
                    new ExportMembersRequest(format, unmasked, reason),
                    output,
                    Now,
                    default
                )
        );
        return output.ToArray();
    }

    private async Task<string> PathOfAsync(string code) =>
        (
            await Database.ReadAsync(
                $"SELECT path FROM members_organizations WHERE code = '{code}'",
                row => row.GetString(0)
            )
        )[0];
}
