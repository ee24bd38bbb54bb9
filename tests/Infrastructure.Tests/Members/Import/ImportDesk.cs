using System.IO.Compression;
using System.Text;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Members.Import;
using WeChatUnion.Infrastructure.Tests.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Members.Import;

/// <summary>Writes small register files of invented people and has them imported.</summary>
internal sealed class ImportDesk(PersistenceHost host)
{
    public const string Header =
        "姓名,身份证号码,手机号码,工会代码,会籍状态,工会卡号,开户行,卡状态";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("union-import-");
    private int files;

    public string ErrorPath => Path.Combine(folder.FullName, "errors.csv");

    public string[] Errors => File.Exists(ErrorPath) ? File.ReadAllLines(ErrorPath)[1..] : [];

    /// <summary>Area code 990101 belongs to no place.</summary>
    public static string IdNumber(int index)
    {
        var first17 = $"990101{new DateOnly(1970, 1, 1).AddDays(index):yyyyMMdd}{index % 1000:D3}";
        return first17 + Domain.Members.Contracts.IdNumber.CheckDigit(first17);
    }

    public static string Row(
        int index,
        string name = "林海舟",
        string? phone = null,
        string union = "U1",
        string state = "在会",
        string? card = null,
        string status = ""
    ) =>
        $"{name},{IdNumber(index)},{phone ?? $"154{index:D8}"},{union},{state},{card ?? $"6299990{index:D9}"},鹭湾银行,{status}";

    public Task GrowUnionsAsync() =>
        UnionsAsync(
            "代码,名称,上级代码",
            "U2,鹭湾电子厂工会,D1",
            "D1,望海区总工会,C",
            "U1,鹭湾公交工会,D1",
            "C,鹭湾市总工会,"
        );

    public Task<OrganizationReport> UnionsAsync(params string[] lines) =>
        host.AskAsync(
            (OrganizationImport import) =>
                import.ExecuteAsync(
                    Text(lines),
                    new Dictionary<string, string>(),
                    ErrorPath,
                    dryRun: false,
                    default
                )
        );

    public Task<ImportReport> ImportAsync(params string[] lines) => ImportFileAsync(Text(lines));

    public async Task<ImportReport> ImportFileAsync(
        string path,
        bool dryRun = false,
        bool full = false,
        Action<ImportProgress>? told = null,
        CancellationToken cancel = default
    )
    {
        File.Delete(ErrorPath);
        return await ImportAsync(Request(path, dryRun, full), told, cancel);
    }

    public Task<ImportReport> ImportAsync(
        ImportRequest request,
        Action<ImportProgress>? told = null,
        CancellationToken cancel = default
    ) => host.Service<ImportRun>().ExecuteAsync(request, new Told(told), cancel);

    public ImportRequest Request(string path, bool dryRun = false, bool full = false) =>
        new(
            RegisterImportId.New(),
            path,
            ErrorPath,
            new Dictionary<string, string>(),
            [],
            dryRun,
            full
        );

    public string Text(IEnumerable<string> lines, Encoding? encoding = null) =>
        Bytes((encoding ?? Encoding.UTF8).GetBytes(string.Join("\r\n", lines) + "\r\n"));

    public string Bytes(byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, $"{++files}.dat");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A workbook of these sheets' XML, with these shared strings.</summary>
    public string Workbook(string[] shared, params string[] sheets)
    {
        var path = Path.Combine(folder.FullName, $"{++files}.dat");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        Part(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(numbers.Select(n => $"<sheet name=\"表{n}\" r:id=\"r{n}\"/>"))
                + "</sheets></workbook>"
        );
        Part(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships>{string.Concat(numbers.Select(n => $"<Relationship Id=\"r{n}\" Target=\"worksheets/s{n}.xml\"/>"))}</Relationships>"
        );
        Part(
            "xl/sharedStrings.xml",
            $"<sst>{string.Concat(shared.Select(text => $"<si><t>{text}</t></si>"))}</sst>"
        );
        numbers.ForEach(n =>
            Part(
                $"xl/worksheets/s{n}.xml",
                $"<worksheet><sheetData>{sheets[n - 1]}</sheetData></worksheet>"
            )
        );
        return path;

        void Part(string name, string xml)
        {
            using var part = new StreamWriter(zip.CreateEntry(name).Open());
            part.Write(xml);
        }
    }

    public void Clear() => folder.Delete(recursive: true);

    private sealed class Told(Action<ImportProgress>? told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told?.Invoke(value);
    }
}
