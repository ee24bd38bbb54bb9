using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Gateway.Tests.Members;

/// <summary>A colleague at the console, without the circuit: what a form sends and a link fetches.</summary>
internal sealed partial class StaffBrowser : IDisposable
{
    private const string Password = "一句好记的话 2026-11";
    private readonly MemberSite site;
    private readonly HttpClient client;
    private readonly MemberBrowser door;

    public StaffBrowser(MemberSite site)
    {
        (this.site, client) = (site, site.NewClient());
        door = new MemberBrowser(client, "nobody");
    }

    /// <summary>Makes an account with one role in one union, and signs it in for the first time.</summary>
    public async Task EnterAsync(StaffRole role, UnionOrganization union, string city)
    {
        var made = await MakeAsync(role, union, city);
        await door.OpenAsync("/console/sign-in");
        await door.SendAsync(
            "/console/sign-in",
            ("user", made.UserName),
            ("password", made.Password)
        );
        await door.SendAsync(
            "/console/sign-in/password",
            ("password", Password),
            ("again", Password)
        );
        var phone = new Authenticator(Key().Match(door.Html).Groups[1].Value.Trim());
        await door.SendAsync(
            "/console/sign-in/authenticator",
            ("code", phone.CodeAt(DateTimeOffset.UtcNow))
        );
        Assert.That(door.Html, Does.Contain("恢复码"));
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <summary>Sends a register as the page's form does, but for its token: that is in the circuit's keeping.</summary>
    public async Task<HttpResponseMessage> UploadAsync(UnionOrganizationId union, string text)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("made up"), "__RequestVerificationToken");
        form.Add(new StringContent(union.Value.ToString()), "union");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "register.csv");
        return await client.PostAsync("/console/imports/file", form);
    }

    /// <summary>With the client.</summary>
    public void Dispose() => door.Dispose();

    private async Task<NewCredentials> MakeAsync(
        StaffRole role,
        UnionOrganization union,
        string city
    )
    {
        var maker = new StaffActor(
            StaffAccountId.New(),
            "市",
            [new(StaffRole.Administrator, city)]
        );
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = DateTimeOffset.UtcNow;
        var made = await services
            .GetRequiredService<CreateStaff>()
            .ExecuteAsync(
                maker,
                new($"staff.{Guid.NewGuid():N}"[..20], "某某", union.Id),
                now,
                default
            );
        await services
            .GetRequiredService<GrantStaffRole>()
            .ExecuteAsync(maker, new(made.Value.Account, role, union.Id, null), now, default);
        return made.Value;
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Key();
}
