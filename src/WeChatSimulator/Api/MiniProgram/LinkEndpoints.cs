using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.MiniProgram;

namespace WeChatSimulator.Api.MiniProgram;

/// <summary>URL links, schemes and short links, and what they are.</summary>
internal static class LinkEndpoints
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static void MapLinks(this IEndpointRouteBuilder api)
    {
        api.MapPost(
            "/wxa/generate_urllink",
            (HttpRequest request, LinkBook book, IdMint ids, TimeProvider time) =>
                MakeAsync(request, book, "url_link", $"https://wxaurl.cn/{ids.Word(11)}", time)
        );
        api.MapPost(
            "/wxa/generatescheme",
            (HttpRequest request, LinkBook book, IdMint ids, TimeProvider time) =>
                MakeAsync(
                    request,
                    book,
                    "openlink",
                    $"weixin://dl/business/?t={ids.Word(11)}",
                    time
                )
        );
        api.MapPost(
            "/wxa/generatenfcscheme",
            (HttpRequest request, LinkBook book, IdMint ids, TimeProvider time) =>
                MakeAsync(
                    request,
                    book,
                    "openlink",
                    $"weixin://dl/business/?t={ids.Word(11)}",
                    time
                )
        );
        api.MapPost(
            "/wxa/genwxashortlink",
            (HttpRequest request, LinkBook book, IdMint ids, TimeProvider time) =>
                MakeAsync(request, book, "link", $"#小程序://{ids.Word(15)}", time)
        );
        api.MapPost(
            "/wxa/query_urllink",
            (HttpContext http, LinkBook book) => FindAsync(http, book, "url_link", "url_link_info")
        );
        api.MapPost(
            "/wxa/queryscheme",
            (HttpContext http, LinkBook book) => FindAsync(http, book, "scheme", "scheme_info")
        );
    }

    private static async Task<IResult> MakeAsync(
        HttpRequest request,
        LinkBook book,
        string field,
        string address,
        TimeProvider time
    )
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        var now = time.GetUtcNow();
        var expires = EndOf(body, now);
        if (expires <= now || expires > now + Longest)
        {
            return ApiResults.Fail(85402);
        }

        var target = body["jump_wxa"] as JsonObject ?? body;
        book.Add(
            address,
            new(
                target.Text("path") ?? target.Text("page_url") ?? "",
                target.Text("query") ?? "",
                target.Text("env_version") ?? "release",
                now,
                expires
            )
        );
        return ApiResults.Json(
            new JsonObject
            {
                ["errcode"] = 0,
                ["errmsg"] = "ok",
                [field] = address,
            }
        );
    }

    private static DateTimeOffset? EndOf(JsonObject body, DateTimeOffset now) =>
        body.Text("expire_interval") is { } days
            ? now.AddDays(int.Parse(days, CultureInfo.InvariantCulture))
        : body.Text("expire_time") is { } seconds
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture))
        : null;

    private static async Task<IResult> FindAsync(
        HttpContext http,
        LinkBook book,
        string field,
        string answer
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        if (book.Find(body?.Text(field)) is not { } link)
        {
            return ApiResults.Fail(40097);
        }

        return ApiResults.Json(
            new JsonObject
            {
                ["errcode"] = 0,
                ["errmsg"] = "ok",
                [answer] = new JsonObject
                {
                    ["appid"] = CallerFilter.CallerOf(http).Options.AppId,
                    ["path"] = link.Path,
                    ["query"] = link.Query,
                    ["create_time"] = link.CreatedAt.ToUnixTimeSeconds(),
                    ["expire_time"] = link.ExpiresAt?.ToUnixTimeSeconds() ?? 0,
                    ["env_version"] = link.Version,
                },
                ["quota_info"] = new JsonObject { ["remain_visit_quota"] = 1_000_000 },
            }
        );
    }
}
