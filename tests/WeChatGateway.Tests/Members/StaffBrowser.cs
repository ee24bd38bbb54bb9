using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Access;
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
    public Task<StaffAccountId> EnterAsync(StaffRole role, UnionOrganization union, string city) =>
        EnterAsync(city, (role, union));

    /// <summary>The same with several roles; the account belongs to the first one's union.</summary>
    public async Task<StaffAccountId> EnterAsync(
        string city,
        params (StaffRole Role, UnionOrganization Union)[] grants
    )
    {
        var made = await MakeAsync(city, grants);
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
        return made.Account;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    /// <summary>The page as its circuit shows it, for the session of the cookie.</summary>
    public async Task<string> LookAsync(string path)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var who = await RequestAsync(scope.ServiceProvider);
        return await PageRenderer.RenderAsync(scope.ServiceProvider, new(who.User), path);
    }

    /// <summary>Posts a form as a page of this session would: with the token its circuit puts into it.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var form = fields
            .Append(("__RequestVerificationToken", await TokenAsync()))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await client.PostAsync(path, new FormUrlEncodedContent(form));
    }

    /// <summary>Sends a register as the page's form does.</summary>
    /// <param name="forged">Without the token that the page would put into it.</param>
    public Task<HttpResponseMessage> UploadAsync(
        UnionOrganizationId union,
        string text,
        bool forged = true
    ) => UploadAsync("/console/imports/file", text, forged, ("union", union.Value.ToString()));

    /// <summary>Sends a file as a page's form does: behind its few words.</summary>
    public async Task<HttpResponseMessage> UploadAsync(
        string path,
        string text,
        bool forged = false,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent();
        var token = forged ? "made up" : await TokenAsync();
        form.Add(new StringContent(token), "__RequestVerificationToken");
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", "register.csv");
        return await client.PostAsync(path, form);
    }

    /// <summary>With the client.</summary>
    public void Dispose() => door.Dispose();

    private async Task<string> TokenAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>();
        return tokens.GetTokens(await RequestAsync(scope.ServiceProvider)).RequestToken!;
    }

    /// <summary>A request with the cookies of this browser, and whom the host takes it for.</summary>
    private async Task<HttpContext> RequestAsync(IServiceProvider services)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        var kept = door.Cookies.Select(set => set.Split(';')[0].Split('=', 2));
        http.Request.Headers.Cookie = string.Join(
            "; ",
            kept.GroupBy(cookie => cookie[0]).Select(one => $"{one.Key}={one.Last()[1]}")
        );
        var session = await http.AuthenticateAsync("staff");
        http.User = session.Principal ?? new();
        return http;
    }

    private async Task<NewCredentials> MakeAsync(
        string city,
        (StaffRole Role, UnionOrganization Union)[] grants
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
                new($"staff.{Guid.NewGuid():N}"[..20], "某某", grants[0].Union.Id),
                now,
                default
            );
        foreach (var (role, union) in grants)
        {
            await services
                .GetRequiredService<GrantStaffRole>()
                .ExecuteAsync(maker, new(made.Value.Account, role, union.Id, null), now, default);
        }
        return made.Value;
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Key();
}
