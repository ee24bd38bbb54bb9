using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

/// <summary>One way of calling WeChat; an endpoint of it stands for all others of the same way.</summary>
/// <param name="Good">An answer that the call takes.</param>
/// <param name="Tries">How often it is sent while nothing helps.</param>
public sealed record CallShape(
    string Name,
    string Path,
    string Good,
    int Tries,
    bool HasBody,
    Func<WeChatApiClient, Task> Call
)
{
    /// <summary>Whoever waits at a log-in cannot come back tomorrow.</summary>
    public bool IsNeverStopped => Path.StartsWith("/sns/", StringComparison.Ordinal);

    public static IEnumerable<CallShape> All =>
        [
            .. WithToken,
            new(
                "web OAuth",
                "/sns/oauth2/access_token",
                """{"access_token":"a","expires_in":7200,"openid":"o","scope":"snsapi_base"}""",
                1,
                false,
                client => client.WebOAuth.ExchangeAsync("code-short")
            ),
            new(
                "download without a token",
                "/cgi-bin/showqrcode",
                "GIF89a",
                3,
                false,
                async client => await (await client.QrCodes.OpenImageAsync("t")).BytesAsync()
            ),
        ];

    public static IEnumerable<CallShape> WithToken =>
        [
            new(
                "JSON read",
                "/cgi-bin/menu/get",
                """{"menu":{"button":[]}}""",
                3,
                false,
                client => client.Menu.GetAsync()
            ),
            new(
                "JSON sent once",
                ApiStub.SendPath,
                """{"errcode":0,"errmsg":"ok"}""",
                1,
                true,
                client =>
                    client.CustomerService.SendAsync(ApiStub.OpenId, new CustomerServiceText("x"))
            ),
            new(
                "page of contents",
                "/cgi-bin/draft/batchget",
                """{"total_count":0,"item_count":0,"item":[]}""",
                3,
                true,
                client => client.Drafts.ListAsync(0, 20)
            ),
            new(
                "upload",
                "/cgi-bin/media/upload",
                """{"type":"image","media_id":"m","created_at":1700000000}""",
                3,
                true,
                client => client.Media.UploadAsync(MediaKind.Image, Files.Picture())
            ),
            new(
                "upload sent once",
                "/cgi-bin/material/add_material",
                """{"media_id":"m"}""",
                1,
                true,
                client => client.Materials.AddAsync(MediaKind.Image, Files.Picture())
            ),
            new(
                "download",
                "/cgi-bin/media/get",
                "GIF89a",
                3,
                false,
                async client => await (await client.Media.OpenAsync("m")).BytesAsync()
            ),
        ];

    public override string ToString() => Name;
}
