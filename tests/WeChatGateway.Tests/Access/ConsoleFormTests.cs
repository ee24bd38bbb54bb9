using System.Net;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Members;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>What staff send past the circuit: files of members, and the register as a file.</summary>
public class ConsoleFormTests
{
    private const string Export = "/console/members/export/file";
    private const string Why = "核对名册，年底清查";
    private static readonly StaffRole[] Roles = Enum.GetValues<StaffRole>();

    [TestCaseSource(nameof(Roles))]
    public async Task Export_ByARole_IsWhatItsActAllows(StaffRole role)
    {
        var may = RouteTable.RolesOf("members.export").Contains(role);
        var browser = Walk.Of(role);

        using var own = await browser.PostAsync(Export, ("format", "Csv"));
        using var next = await ExportAsync(browser, Walk.West.IdOf("/console/organizations"));
        using var guessed = await ExportAsync(browser, $"{Guid.NewGuid()}");
        using var none = await ExportAsync(browser, "xyz");

        var file = await own.Content.ReadAsStringAsync();
        var answer = may ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
        Assert.That(own.StatusCode, Is.EqualTo(may ? HttpStatusCode.OK : answer));
        Assert.That(Looks.In(file, Walk.West.Marks), Is.Empty);
        Assert.That(Looks.In(file, Walk.East.Marks), may ? Has.Count.GreaterThan(8) : Is.Empty);
        Assert.That(
            (next.StatusCode, guessed.StatusCode, none.StatusCode),
            Is.EqualTo((answer, answer, answer))
        );
        Assert.That(
            await next.Content.ReadAsStringAsync(),
            Is.EqualTo(await guessed.Content.ReadAsStringAsync())
        );
    }

    /// <summary>Nobody's single role has both rights; with both, they must reach as far as the file.</summary>
    [Test]
    public async Task Export_Unmasked_NeedsBothRightsWhereverItReaches()
    {
        using var apart = await EnterAsync(
            (StaffRole.Auditor, Walk.East.Union),
            (StaffRole.Reviewer, Walk.West.Union)
        );
        using var both = await EnterAsync(
            (StaffRole.Auditor, Walk.East.Union),
            (StaffRole.Reviewer, Walk.East.Union)
        );
        foreach (var browser in Roles.Select(Walk.Of).Append(apart))
        {
            using var refused = await UnmaskedAsync(browser);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(
                await refused.Content.ReadAsStringAsync(),
                Is.EqualTo(StaffRefusals.NotAllowed.Message)
            );
        }

        using var silent = await both.PostAsync(Export, ("unmasked", "true"));
        using var given = await UnmaskedAsync(both);

        Assert.That(silent.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(given.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var file = await given.Content.ReadAsStringAsync();
        Assert.That(file, Does.Contain($"依古丽·{Walk.East.Mark}"));
        Assert.That(Looks.In(file, Walk.West.Marks), Is.Empty);
    }

    [TestCaseSource(nameof(Roles))]
    public async Task Import_ForTheNextDistrict_AnswersAsForAGuessedUnion(StaffRole role)
    {
        var may = RouteTable.RolesOf("members.import").Contains(role);
        var before = await Walk.LinesOfTrailAsync();

        using var next = await SendAsync(Walk.West.Union.Id);
        using var guessed = await SendAsync(UnionOrganizationId.New());

        var said = may ? StaffRefusals.NotFound : StaffRefusals.NotAllowed;
        Assert.That(next.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That($"{next.Headers.Location}", Does.EndWith($"?refused={said.Code}"));
        Assert.That(guessed.Headers.Location, Is.EqualTo(next.Headers.Location));
        Assert.That(await Walk.LinesOfTrailAsync(), Is.EqualTo(before));

        Task<HttpResponseMessage> SendAsync(UnionOrganizationId union) =>
            Walk.Of(role).UploadAsync(union, "姓名,身份证号,工会代码\n", forged: false);
    }

    /// <summary>The framework maps POST for each page; no page of ours takes a form so.</summary>
    [Test]
    public async Task Page_SentAForm_TakesNothing()
    {
        var before = await Walk.LinesOfTrailAsync();
        using var all = Assert.EnterMultipleScope();
        foreach (var route in Walk.Routes.Where(route => route.Page is not null))
        {
            var path = route.At(route.HasId ? Walk.East.IdOf(route.Kind) : "none-such");
            using var answer = await Walk.Of(StaffRole.Administrator)
                .PostAsync(path, ("_handler", "x"));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), path);
        }
        Assert.That(await Walk.LinesOfTrailAsync(), Is.EqualTo(before));
    }

    private static Task<HttpResponseMessage> ExportAsync(StaffBrowser browser, string union) =>
        browser.PostAsync(Export, ("format", "Csv"), ("union", union));

    private static Task<HttpResponseMessage> UnmaskedAsync(StaffBrowser browser) =>
        browser.PostAsync(Export, ("unmasked", "true"), ("reason", Why));

    private static async Task<StaffBrowser> EnterAsync(
        params (StaffRole, UnionOrganization)[] grants
    )
    {
        var browser = new StaffBrowser(Walk.Site);
        await browser.EnterAsync(Walk.City.Path, grants);
        return browser;
    }
}
