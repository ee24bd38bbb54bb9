using System.Text.Json;
using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Claims;

/// <summary>
/// What the script of uploads offers when a file was not taken. The refusals are made here: nobody waits for a storage to fail.
/// </summary>
[TestFixture]
public sealed class UploadRetryTests
{
    private const string Path = "/upload-stage";

    private const string Form = """
        <!DOCTYPE html><html lang="zh-CN"><body><form data-uploads>
        <input type="hidden" name="__RequestVerificationToken" value="token" />
        <fieldset class="uploads" data-slot="ticket"><legend>车票</legend><ul></ul><input type="file" aria-label="车票" /></fieldset>
        <button type="submit">下一步</button></form><script src="/uploads.js"></script></body></html>
        """;

    [TestCase(503, "cases.material-storage-unavailable", "重试")]
    [TestCase(500, "api.failed", "重试")]
    [TestCase(408, "cases.material-broken-off", "重试")]
    [TestCase(400, "cases.material-damaged-invalid", "知道了")]
    [TestCase(429, "cases.material-bytes.too-many-tries", "知道了")]
    public async Task Upload_NotTaken_OffersToTryAgainWhereThatHelps(
        int status,
        string code,
        string button
    )
    {
        await using var context = await Stages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync(
            "**" + Path,
            route =>
                route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Form })
        );
        await page.RouteAsync(
            "**/m/materials?slot=ticket",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = status,
                        ContentType = "application/problem+json",
                        Body = JsonSerializer.Serialize(
                            new
                            {
                                status,
                                code,
                                detail = "没有收下。",
                            }
                        ),
                    }
                )
        );
        await page.GotoAsync(Stages.Gateway.Address + Path);

        await page.GetByLabel("车票")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "1.pdf",
                    MimeType = "application/pdf",
                    Buffer = [1],
                }
            );

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("没有收下。");
        var item = page.Locator("li.failed");
        await Assertions.Expect(item.GetByRole(AriaRole.Button)).ToHaveTextAsync(button);
    }
}
