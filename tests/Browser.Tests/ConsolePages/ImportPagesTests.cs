using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class ImportPagesTests : RolesTest
{
    private const string Union = "南埔物流园工会";
    private const string New = "/console/imports/new";

    [Test]
    public async Task File_TriedThenImported_TellsWhatWasNotTaken()
    {
        await OpenAsync("/console/imports", "会员导入");
        await Page.GetByRole(AriaRole.Link, new() { Name = "新的导入" }).ClickAsync();
        await ShowsAsync("新的导入");
        await LookAsync("a new import");
        await SendAsync(
            "会员名册.csv",
            "姓名,身份证号,手机号,所属工会,备注",
            $"林海舟,{IdNumber(1)},15400009001,{Union},一",
            $"陈鹭岛,{IdNumber(2)},15400009002,{Union},二",
            $"错号码,99010119700101000X,15400009003,{Union},三",
            $"没工会,{IdNumber(3)},15400009004,没有这个工会,四"
        );
        await ShowsAsync("导入：会员名册.csv");
        await SaysAsync("试运行：已完成");
        await FactAsync("将新增", "2");
        await FactAsync("未导入", "2");
        await SaysAsync("没有使用的列：备注");
        await LookAsync("a dry run");

        await PressAsync("正式导入");
        await SaysAsync("不能整批撤回");
        await LookAsync("asking before it is written");
        await PressAsync("开始写入");
        await SaysAsync("正式导入：已完成");
        await FactAsync("新增", "2");
        await LookAsync("an import");
        var errors = await Context.APIRequest.GetAsync(Address + await ErrorsAsync());
        Assert.That(errors.Headers["content-disposition"], Does.Contain("filename*=UTF-8''"));
        Assert.That(errors.Headers["cache-control"], Is.EqualTo("no-store"));
        Assert.That(
            await errors.TextAsync(),
            Does.StartWith("\uFEFF行号").And.Contain("id-number-invalid").And.Not.Contain("错号码")
        );

        await OpenAsync("/console/imports", "会员导入");
        await Assertions
            .Expect(Page.Locator("td[data-label=文件]").GetByText("会员名册.csv"))
            .ToHaveCountAsync(2);
        await LookAsync("imports");
        await ExportAsync();
    }

    [Test]
    public async Task File_ThatIsNone_IsRefusedInWords()
    {
        await OpenAsync(New, "新的导入");
        await SendAsync("名册.csv", "这不是名册");
        await SaysAsync("文件不能使用");
        await SaysAsync("缺少必需的列");
        await LookAsync("a file that cannot be used");
        await OpenAsync(New, "新的导入");
        await SendAsync("空.csv");
        await SaysAsync("文件是空的");
        await LookAsync("an empty file");
        await OpenAsync(New, "新的导入");
        var cookies = await Context.CookiesAsync();
        await Context.ClearCookiesAsync();
        await SendAsync("名册.csv", "姓名,身份证号,所属工会");
        await SaysAsync("登录已失效，文件没有上传");
        await LookAsync("a session that is over");
        await Page.GetByRole(AriaRole.Link, new() { Name = "重新登录" }).ClickAsync();
        await Assertions
            .Expect(Page)
            .ToHaveURLAsync($"{Address}/console/sign-in?from={Uri.EscapeDataString(New)}");
        await Context.AddCookiesAsync(cookies.Select(Kept));
        await OpenAsync("/console/imports", "会员导入");
        await HaveAsync("审核员");
        await BecomeAsync("审核员");
        await OpenAsync(New, "新的导入");
        await SaysAsync("您没有这项权限");
        await LookAsync("no right to import");
    }

    private async Task ExportAsync()
    {
        await OpenAsync("/console/members", "会员登记");
        await Assertions.Expect(Page.Locator("td[data-label=姓名]")).ToHaveCountAsync(20);
        await ChooseUnionAsync("所属工会（含下级）", Union);
        await Page.GetByRole(AriaRole.Link, new() { Name = "导出" }).ClickAsync();
        await ShowsAsync("导出会员名册");
        await Assertions.Expect(Page.GetByLabel("所属工会（含下级）")).ToHaveValueAsync(Union);
        await LookAsync("exporting");
        var file = await Page.RunAndWaitForDownloadAsync(() => PressAsync("导出"));
        var text = await File.ReadAllTextAsync((await file.PathAsync())!);
        Assert.That(file.SuggestedFilename, Does.StartWith("会员名册-").And.EndsWith(".csv"));
        Assert.That(text, Does.Contain("154****9001").And.Not.Contain("15400009001"));
        await Page.GetByLabel("Excel（xlsx）").CheckAsync();
        var book = await Page.RunAndWaitForDownloadAsync(() => PressAsync("导出"));
        using var zip = ZipFile.OpenRead((await book.PathAsync())!);
        Assert.That(book.SuggestedFilename, Does.EndWith(".xlsx"));
        Assert.That(zip.Entries.Select(part => part.FullName), Has.Member("xl/workbook.xml"));
    }

    private async Task SendAsync(string name, params string[] lines)
    {
        await Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(string.Join("\r\n", lines)),
                }
            );
        await PressAsync("上传");
    }

    private static Cookie Kept(BrowserContextCookiesResult cookie) =>
        new()
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
            HttpOnly = cookie.HttpOnly,
            SameSite = cookie.SameSite,
        };

    private Task FactAsync(string name, string value) =>
        Assertions
            .Expect(
                Page.Locator(".console-facts > div")
                    .Filter(new() { Has = Page.GetByText(name, new() { Exact = true }) })
                    .Locator("dd")
            )
            .ToHaveTextAsync(value);

    private async Task<string?> ErrorsAsync() =>
        await Page.GetByRole(AriaRole.Link, new() { Name = "下载未导入的行" })
            .GetAttributeAsync("href");

    /// <summary>Area code 990101 belongs to no place.</summary>
    private static string IdNumber(int index)
    {
        var first17 = $"990101{new DateOnly(1988, 1, index):yyyyMMdd}901";
        return first17 + Domain.Members.Contracts.IdNumber.CheckDigit(first17);
    }
}
