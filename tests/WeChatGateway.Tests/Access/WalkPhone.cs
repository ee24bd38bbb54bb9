using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>A person with the mini-program.</summary>
internal sealed class WalkPhone : IDisposable
{
    private readonly HttpClient client;

    private WalkPhone(HttpClient client) => this.client = client;

    public static async Task<WalkPhone> SignInAsync(MemberSite site, string name)
    {
        var phone = new WalkPhone(site.NewClient());
        var session = await phone.SendAsync("POST", "/api/v1/session", new { code = name });
        Assert.That(session.IsOk, session.Raw);
        phone.client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            session.Text("accessToken")
        );
        return phone;
    }

    public async Task<ApiAnswer> SendAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await client.SendAsync(request);
        return await ApiAnswer.ReadAsync(response);
    }

    /// <summary>Sends a photo as evidence, and waits until it can be looked at; asking the API so often would be refused.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> SendPhotoAsync(UnionDbContext db)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(SamplePhotos.Jpeg(64, 64)), "file", "photo.jpg");
        using var response = await client.PostAsync("/api/v1/materials?slot=ticket", form);
        var sent = await ApiAnswer.ReadAsync(response);
        Assert.That(sent.IsOk, sent.Raw);
        var id = new MaterialId(Guid.Parse(sent.Text("id")!));
        await ReadyAsync(db, id);
        return $"{id.Value}";
    }

    public static Task ReadyAsync(UnionDbContext db, MaterialId id) =>
        Until.TrueAsync(
            () =>
                db.Set<Material>()
                    .AnyAsync(one => one.Id == id && one.State == MaterialState.Ready),
            "the photo is ready"
        );

    /// <summary>Agrees, and says who he is; answers the ticket for what comes next.</summary>
    public async Task<string> VerifyAsync(string name, string idNumber)
    {
        await SendAsync("POST", "/api/v1/card/consent", new { agreed = true });
        var verified = await SendAsync("POST", "/api/v1/card/verify/name", new { name, idNumber });
        Assert.That(verified.IsOk, verified.Raw);
        return verified.Text("ticket")!;
    }

    public void Dispose() => client.Dispose();
}
