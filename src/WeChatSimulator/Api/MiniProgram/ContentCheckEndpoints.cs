using WeChatSimulator.Accounts;
using WeChatSimulator.Content;
using WeChatSimulator.Fans;
using WeChatSimulator.MiniProgram;

namespace WeChatSimulator.Api.MiniProgram;

/// <summary>msg_sec_check and media_check_async, version 2.</summary>
internal static class ContentCheckEndpoints
{
    private const int LongestContent = 2500;

    public static void MapContentChecks(this IEndpointRouteBuilder withToken)
    {
        var api = withToken.MapGroup("").OnlyMiniProgram();
        api.MapPost("/wxa/msg_sec_check", CheckTextAsync);
        api.MapPost("/wxa/media_check_async", CheckMediaAsync);
    }

    private static async Task<IResult> CheckTextAsync(
        HttpRequest request,
        FanBook fans,
        LoginSessions sessions,
        ContentJudge judge,
        IdMint ids
    )
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        var content = body.Text("content") ?? "";
        if (content.Length is 0 or > LongestContent || !IsKnownScene(body.Text("scene")))
        {
            return ApiResults.Fail(40097);
        }

        if (RefusalOf(fans, sessions, body.Text("openid")) is not 0 and var code)
        {
            return ApiResults.Fail(code);
        }

        var (suggest, keyword) = judge.Judge(
            content,
            body.Text("title"),
            body.Text("nickname"),
            body.Text("signature")
        );
        var label = ContentJudge.LabelOf(suggest);
        var strategy = keyword is null ? "content_model" : "keyword";
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                result = new { suggest, label },
                detail = new[]
                {
                    new
                    {
                        strategy,
                        errcode = 0,
                        suggest,
                        label,
                        prob = keyword is null ? 90 : (int?)null,
                        level = keyword is null ? (int?)null : 90,
                        keyword,
                    },
                },
                trace_id = TraceId(ids),
            }
        );
    }

    private static async Task<IResult> CheckMediaAsync(
        HttpRequest request,
        FanBook fans,
        LoginSessions sessions,
        MediaChecks checks,
        IdMint ids
    )
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        if (
            body.Text("media_url") is not { Length: > 0 } url
            || body.Text("media_type") is not ("1" or "2")
            || body.Text("version") != "2"
            || !IsKnownScene(body.Text("scene"))
        )
        {
            return ApiResults.Fail(40097);
        }

        var openId = body.Text("openid");
        if (RefusalOf(fans, sessions, openId) is not 0 and var code)
        {
            return ApiResults.Fail(code);
        }

        var scene = int.Parse(
            body.Text("scene")!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        var check = new MediaCheck(TraceId(ids), fans.FindUser(openId)!, url, scene);
        checks.Begin(check);
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                trace_id = check.TraceId,
            }
        );
    }

    private static int RefusalOf(FanBook fans, LoginSessions sessions, string? openId) =>
        fans.FindUser(openId) is not { } fan ? 40003
        : sessions.IsVisiting(fan) ? 0
        : 61010;

    private static bool IsKnownScene(string? scene) => scene is "1" or "2" or "3" or "4";

    private static string TraceId(IdMint ids) => $"{ids.Word(8)}-{ids.Word(8)}-{ids.Word(8)}";
}
