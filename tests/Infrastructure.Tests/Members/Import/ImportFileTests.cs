using System.Text;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

/// <summary>What files come like, and what is said of those that cannot be used. All are dry runs.</summary>
public sealed class ImportFileTests() : EngineFixture(DatabaseProvider.Sqlite)
{
    private ImportDesk desk = null!;

    protected override async Task PrepareAsync()
    {
        desk = new ImportDesk(Host);
        await desk.GrowUnionsAsync();
    }

    [OneTimeTearDown]
    public void Clear() => desk?.Clear();

    [TestCase("utf-8", ',')]
    [TestCase("utf-8", ';')]
    [TestCase("utf-8", '\t')]
    [TestCase("utf-16", ',')]
    [TestCase("utf-16", '\t')]
    [TestCase("GB18030", ',')]
    [TestCase("GB18030", ';')]
    public async Task Csv_InAnyEncodingAndDelimiter_IsRead(string encoding, char delimiter)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var coded = Encoding.GetEncoding(encoding);
        string[] lines =
        [
            ImportDesk.Header,
            ImportDesk.Row(1, name: "阿依古丽·海舟"),
            ImportDesk.Row(2),
        ];
        var text = string.Join("\n", lines).Replace(',', delimiter);

        var report = await RunAsync([.. coded.GetPreamble(), .. coded.GetBytes(text)]);

        Assert.That(report.Unusable, Is.Null);
        Assert.That(report.Counts.Added, Is.EqualTo(2));
    }

    [Test]
    public async Task Csv_WithLineBreaksInQuotesAndUnknownColumns_IsRead()
    {
        var text =
            $"姓名*,身份证号码（必填）,工会代码,备注\n林海舟,{ImportDesk.IdNumber(1)},U1,\"第一行\n第二行, \"\"引号\"\"\"\n";

        var report = await RunAsync(Encoding.UTF8.GetBytes(text));

        Assert.That(report.Counts.Added, Is.EqualTo(1), report.Unusable);
        Assert.That(string.Join(",", report.UnknownHeaders), Is.EqualTo("备注"));
    }

    [Test]
    public async Task Xlsx_OfTwoSheets_IsReadSheetBySheet()
    {
        string[] shared =
        [
            "姓名",
            "身份证号",
            "手机号",
            "工会代码",
            "林海舟",
            "U1",
            ImportDesk.IdNumber(1),
        ];
        const string head =
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>""";
        var first =
            $"""{head}<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="s"><v>6</v></c><c r="C2"><v>1.5400000001E10</v></c><c r="D2" t="s"><v>5</v></c></row>""";
        var second =
            $"""{head}<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>9.9010119700102E17</v></c><c r="D3" t="inlineStr"><is><t>U1</t></is></c></row>"""
            + """<row r="4"><c r="A4" t="s"><v>4</v></c><c r="B4"><f>B3</f><v>1</v></c><c r="D4" t="s"><v>5</v></c></row>""";

        var report = await desk.ImportFileAsync(desk.Workbook(shared, first, second), dryRun: true);

        Assert.That(report.Counts.Added, Is.EqualTo(1), report.Unusable);
        Assert.That(desk.Errors, Has.One.Contains("表2!3").And.Contains("digits-lost"));
        Assert.That(desk.Errors, Has.One.Contains("表2!4").And.Contains("cell-is-formula"));
    }

    [TestCase("", "空的")]
    [TestCase("姓名,身份证号,工会代码\n", "只有表头")]
    [TestCase("姓名,工会代码\n林海舟,U1\n", "身份证号")]
    [TestCase("姓名,身份证号,证件号码\n林海舟,1,1\n", "重复的列")]
    [TestCase("%PDF-1.7\n", "既不是")]
    [TestCase("PK\u0003\u0004 half of a workbook", "xlsx")]
    public async Task File_ThatCannotBeUsed_IsToldWhy(string text, string words)
    {
        var report = await RunAsync(Encoding.UTF8.GetBytes(text));

        Assert.That(report.Unusable, Does.Contain(words));
    }

    [Test]
    public async Task File_OfOldExcelOrJunk_IsToldWhy()
    {
        var old = await RunAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]);
        var junk = await RunAsync([.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37))]);

        Assert.That(old.Unusable, Does.Contain("旧版 xls"));
        Assert.That(junk.Unusable, Is.Not.Null);
    }

    [Test]
    public async Task Csv_WithAnEndlessField_IsToldWhereAndStops()
    {
        var text = $"{ImportDesk.Header}\n{ImportDesk.Row(1)}\n\"{new string('长', 4 << 20)}";

        var report = await RunAsync(Encoding.UTF8.GetBytes(text));

        Assert.That(report.Unusable, Does.Contain("行"));
        Assert.That(report.Counts.Added, Is.EqualTo(1), "what came before is told");
    }

    [Test]
    public async Task Xlsx_ThatUnpacksWithoutEnd_IsStopped()
    {
        var path = desk.Workbook([], new string(' ', 64 << 20));

        var report = await desk.ImportFileAsync(path, dryRun: true);

        Assert.That(report.Unusable, Does.Contain("不合常理"));
    }

    [Test]
    public async Task Unions_WithFaults_AreNamedAndTheRestGrows()
    {
        var report = await desk.UnionsAsync(
            "代码,名称,上级代码,层级",
            "N2,灯塔社区工会联合会,N1,社区",
            "N1,灯塔街道总工会,D1,街道",
            "X1,绕圈一,X2,",
            "X2,绕圈二,X1,",
            "N3,无上级,NOWHERE,",
            "U1,鹭湾公交工会改名,D1,",
            "U2,鹭湾电子厂工会,C,",
            "N1,又一个,D1,"
        );

        Assert.That(report.Added, Is.EqualTo(2));
        Assert.That(report.Renamed, Is.EqualTo(1));
        Assert.That(
            desk.Errors.Select(line => line.Split(',')[2]),
            Is.EquivalentTo([
                "parent-circle",
                "parent-circle",
                "parent-unknown",
                "parent-differs",
                "repeated-in-file",
            ])
        );
    }

    private Task<Infrastructure.Members.Import.ImportReport> RunAsync(byte[] bytes) =>
        desk.ImportFileAsync(desk.Bytes(bytes), dryRun: true);
}
