using System.Text;
using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>Finance at the page of a batch.</summary>
public abstract class PayingTest : ConsoleTest
{
    /// <summary>The frozen batch that is shown, as the bank gets it: a row each, without the heading.</summary>
    protected async Task<string[]> TakeFileAsync()
    {
        await Page.GetByLabel("CSV（UTF-8）").CheckAsync();
        await Page.GetByLabel("用途（至少").FillAsync("交银行代发补贴");
        var file = await Page.RunAndWaitForDownloadAsync(() => PressAsync("下载"));
        var lines = await File.ReadAllLinesAsync((await file.PathAsync())!);
        return lines[1..];
    }

    /// <summary>By which a row of the bank's answer is known.</summary>
    protected static string ItemOf(string row) => row.Split(',')[0].Trim('"');

    /// <summary>What the bank answered, row by row.</summary>
    protected async Task BringAsync(params string[] rows)
    {
        await Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "回盘.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(
                        string.Join("\r\n", rows.Prepend("明细编号,处理结果,原因"))
                    ),
                }
            );
        await PressAsync("导入");
    }
}
