using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Members;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Cases.Payments;

/// <summary>What goes to the bank and comes from it past the pages, and what anybody may see.</summary>
public class PaymentEndpointTests
{
    private MemberSite site = null!;
    private List<UnionOrganization> unions = [];

    private UnionOrganization City => unions.Single(one => one.ParentId is null);

    private UnionOrganization East => unions.Single(one => one.Name == "望海区总工会");

    private UnionOrganization West => unions.Single(one => one.Name == "长屿区总工会");

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await MemberSite.StartAsync();
        await using var scope = site.Services.CreateAsyncScope();
        unions = await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<UnionOrganization>()
            .AsNoTracking()
            .ToListAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (site?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task FileForTheBank_IsSentToFinanceOfTheUnionAlone()
    {
        var pay = new PaySite(site, East);
        var batch = await pay.FrozenAsync(3);
        var path = $"/console/payments/{batch.Id.Value}/file";
        using var own = await EnterAsync(StaffRole.Finance, East);
        using var next = await EnterAsync(StaffRole.Finance, West);
        using var auditor = await EnterAsync(StaffRole.Auditor, City);
        using var nobody = new StaffBrowser(site);

        using var silent = await PostAsync(own, path, "Csv", "");
        using var foreign = await PostAsync(next, path, "Csv");
        using var guessed = await PostAsync(own, $"/console/payments/{Guid.NewGuid()}/file", "Csv");
        using var forbidden = await PostAsync(auditor, path, "Csv");
        using var unknown = await nobody.GetAsync("/console/payments");
        using var file = await PostAsync(own, path, "Csv");
        using var book = await PostAsync(own, path, "Xlsx");

        Assert.That(silent.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(guessed.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(forbidden.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(file.Headers.CacheControl!.NoStore);
        Assert.That(file.Content.Headers.ContentDisposition!.FileNameStar, Does.EndWith("-1.csv"));
        var lines = (await file.Content.ReadAsStringAsync()).TrimEnd().Split('\n');
        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[1], Does.Match("\"[0-9]{16,19}\".*\"80.00\""));
        Assert.That((await book.Content.ReadAsByteArrayAsync())[..2], Is.EqualTo("PK"u8.ToArray()));
    }

    [Test]
    public async Task FileOfTheBank_IsTakenAndItsErrorsAreFetched()
    {
        var pay = new PaySite(site, East);
        var batch = await pay.FrozenAsync(2);
        var page = $"/console/payments/{batch.Id.Value}";
        using var own = await EnterAsync(StaffRole.Finance, East);
        using var next = await EnterAsync(StaffRole.Finance, West);
        var items = await pay.ItemsAsync(batch.Id);
        var text =
            $"明细编号,处理结果\n{items[0].Id.Value},成功\n{items[1].Id.Value},失败\n{Guid.NewGuid()},成功\n";
        using var early = await own.UploadAsync($"{page}/return", text);
        using var taken = await PostAsync(own, $"{page}/file", "Csv");

        using var forged = await own.UploadAsync($"{page}/return", text, forged: true);
        using var foreign = await next.UploadAsync($"{page}/return", text);
        using var sent = await own.UploadAsync($"{page}/return", text);
        var settled = await pay.UntilAsync(batch.Id, PayBatchState.Settled);

        Assert.That(At(early), Is.EqualTo($"{page}?refused=cases.pay-not-exported"));
        Assert.That(At(forged), Is.EqualTo($"{page}?refused=console.upload-form-expired"));
        Assert.That(At(foreign), Is.EqualTo($"{page}?refused=staff.not-found"));
        Assert.That(At(sent), Is.EqualTo(page));
        Assert.That((settled.Paid, settled.Failed), Is.EqualTo((1, 1)));
        var errors = $"/console/payments/returns/{await pay.ReturnOfAsync(batch.Id)}/errors.csv";
        using var list = await own.GetAsync(errors);
        using var hidden = await next.GetAsync(errors);
        Assert.That(
            await list.Content.ReadAsStringAsync(),
            Does.Contain("4,").And.Contain("不是这个批次的明细")
        );
        Assert.That(hidden.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Report_OfAMonthThatEnded_IsAnybodysAndMayBeKept()
    {
        var pay = new PaySite(site, City);
        var batch = await pay.FrozenAsync(6);
        var page = $"/console/payments/{batch.Id.Value}";
        using var own = await EnterAsync(StaffRole.Finance, City);
        using var taken = await PostAsync(own, $"{page}/file", "Csv");
        var rows = (await pay.ItemsAsync(batch.Id)).Select(item => $"{item.Id.Value},成功");
        using var sent = await own.UploadAsync(
            $"{page}/return",
            $"明细编号,处理结果\n{string.Join('\n', rows)}"
        );
        await pay.UntilAsync(batch.Id, PayBatchState.Settled);
        await pay.MoveToMonthAsync(batch.Id, 202610);
        using var anybody = site.NewClient();

        using var answer = await anybody.GetAsync("/public/funds");

        var html = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers.CacheControl!.Public);
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(
            html,
            Does.Contain("2026年10月").And.Contain("端到端经费").And.Contain("480.00 元")
        );
        Assert.That(Encoding.UTF8.GetByteCount(html), Is.LessThan(50_000));
    }

    private static string? At(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString;

    private static Task<HttpResponseMessage> PostAsync(
        StaffBrowser who,
        string path,
        string format,
        string reason = "交银行代发补贴"
    ) => who.PostAsync(path, ("file", "1"), ("format", format), ("reason", reason));

    private async Task<StaffBrowser> EnterAsync(StaffRole role, UnionOrganization union)
    {
        var browser = new StaffBrowser(site);
        await browser.EnterAsync(role, union, City.Path);
        return browser;
    }
}
