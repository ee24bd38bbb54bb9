using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Members.ImportJobs;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Members;

/// <summary>What can be sent and fetched past the pages, and by whom.</summary>
public class ImportEndpointTests
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
    public async Task FaultsOfAnImport_AreFetchedByWhoMayImportThere()
    {
        using var own = new StaffBrowser(site);
        var account = await own.EnterAsync(StaffRole.Administrator, East, City.Path);
        var path = $"/console/imports/{(await ImportAsync(account)).Value}/errors.csv";
        using var next = await EnterAsync(StaffRole.Administrator, West);
        using var editor = await EnterAsync(StaffRole.Editor, City);
        using var nobody = new StaffBrowser(site);

        using var file = await own.GetAsync(path);
        using var foreign = await next.GetAsync(path);
        using var guessed = await own.GetAsync($"/console/imports/{Guid.NewGuid()}/errors.csv");
        using var forbidden = await editor.GetAsync(path);
        using var unknown = await nobody.GetAsync(path);

        Assert.That(file.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(file.Headers.CacheControl!.NoStore);
        Assert.That(
            file.Content.Headers.ContentDisposition!.FileNameStar,
            Is.EqualTo("名册-未导入.csv")
        );
        Assert.That(await file.Content.ReadAsStringAsync(), Does.Contain("id-number-invalid"));
        Assert.That(foreign.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(
            await foreign.Content.ReadAsStringAsync(),
            Is.EqualTo(await guessed.Content.ReadAsStringAsync())
        );
        Assert.That(forbidden.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task File_NotSentByOurPage_IsNotTaken()
    {
        using var own = await EnterAsync(StaffRole.Administrator, East);
        using var nobody = new StaffBrowser(site);

        using var forged = await own.UploadAsync(East.Id, "姓名,身份证号,工会代码\n");
        using var unknown = await nobody.UploadAsync(East.Id, "姓名,身份证号,工会代码\n");

        Assert.That(forged.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(
            forged.Headers.Location!.OriginalString,
            Is.EqualTo("/console/imports/new?refused=console.upload-form-expired")
        );
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(unknown.Headers.Location!.OriginalString, Does.Contain("/console/sign-in"));
    }

    private async Task<StaffBrowser> EnterAsync(StaffRole role, UnionOrganization union)
    {
        var browser = new StaffBrowser(site);
        await browser.EnterAsync(role, union, City.Path);
        return browser;
    }

    /// <summary>One row with a number that is none, run to its end by the host itself.</summary>
    private async Task<RegisterImportId> ImportAsync(StaffAccountId account)
    {
        var actor = new StaffActor(account, "某某", [new(StaffRole.Administrator, East.Path)]);
        using var file = new MemoryStream(
            Encoding.UTF8.GetBytes($"姓名,身份证号,工会代码\n林海舟,1,{East.Code}\n")
        );
        var id = await AskAsync(
            (UploadImport upload) =>
                upload.ExecuteAsync(
                    actor,
                    new(ImportKind.Members, East.Id, "名册.csv", DryRun: true, Full: false),
                    file,
                    DateTimeOffset.UtcNow,
                    default
                )
        );
        await Until.TrueAsync(
            async () =>
                (
                    await AskAsync(
                        (ImportJobQueries jobs) =>
                            jobs.FindAsync(new([East.Path]), id.Value, default)
                    )
                )
                    is { Row.State: ImportState.Done },
            "the import has ended"
        );
        return id.Value;
    }

    private async Task<TResult> AskAsync<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }
}
