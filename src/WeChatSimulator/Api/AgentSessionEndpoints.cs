using System.Globalization;
using WeChatSimulator.Accounts;
using WeChatSimulator.CustomerService;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Api;

/// <summary>customservice/kfsession/* and msgrecord/getmsglist.</summary>
internal static class AgentSessionEndpoints
{
    private const int LargestPage = 10_000;

    public static void MapAgentSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapGroup("/customservice/kfsession");
        sessions.MapPost("/create", CreateAsync);
        sessions.MapPost("/close", CloseAsync);
        sessions.MapGet("/getsession", Get);
        sessions.MapGet("/getsessionlist", List);
        // Nobody is left waiting here: a fan without a session is with nobody.
        sessions.MapGet(
            "/getwaitcase",
            () => ApiResults.Json(new { count = 0, waitcaselist = Array.Empty<object>() })
        );
        api.MapPost("/customservice/msgrecord/getmsglist", RecordsAsync);
    }

    private static Task<IResult> CreateAsync(
        HttpContext http,
        FanBook fans,
        AgentBook book,
        PushPress press,
        AfterAnswer after
    ) =>
        ChangeAsync(
            http,
            fans,
            book.Open,
            (caller, fan, account) =>
                after.Send(
                    http,
                    press.Event(caller, fan, "kf_create_session", [new("KfAccount", account)])
                )
        );

    private static Task<IResult> CloseAsync(
        HttpContext http,
        FanBook fans,
        AgentBook book,
        PushPress press,
        AfterAnswer after
    ) =>
        ChangeAsync(
            http,
            fans,
            book.Close,
            (caller, fan, account) =>
            {
                Field[] fields = [new("KfAccount", account), new("CloseType", "KF")];
                after.Send(http, press.Event(caller, fan, "kf_close_session", fields));
            }
        );

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        FanBook fans,
        Func<string?, Fan, int> change,
        Action<SimulatedAccount, Fan, string> tell
    )
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var caller = CallerFilter.CallerOf(http);
        if (fans.FindAt(caller, body?.Text("openid")) is not { } fan)
        {
            return ApiResults.Fail(body is null ? 47001 : 40003);
        }

        var account = body!.Text("kf_account");
        var code = change(account, fan);
        if (code == 0)
        {
            tell(caller, fan, account!);
        }

        return AgentEndpoints.Result(code);
    }

    private static IResult Get(HttpContext http, string? openid, FanBook fans, AgentBook book)
    {
        if (fans.FindAt(CallerFilter.CallerOf(http), openid) is not { } fan)
        {
            return ApiResults.Fail(40003);
        }

        var held = book.SessionOf(fan);
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                kf_account = held?.Account ?? "",
                createtime = held?.At.ToUnixTimeSeconds() ?? 0,
            }
        );
    }

    private static IResult List(HttpContext http, AgentBook book) =>
        ApiResults.Json(
            new
            {
                sessionlist = book.SessionsOf(http.Request.Query["kf_account"])
                    .Select(session => new
                    {
                        openid = session.Fan.OpenId,
                        createtime = session.At.ToUnixTimeSeconds(),
                    }),
            }
        );

    private static async Task<IResult> RecordsAsync(HttpContext http, AgentBook book)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        long Number(string name) =>
            long.TryParse(body?.Text(name), CultureInfo.InvariantCulture, out var one) ? one : 0;
        var (from, to) = (Number("starttime"), Number("endtime"));
        if (to < from || to - from > 86_400 || Number("number") is < 1 or > LargestPage)
        {
            return ApiResults.Fail(65417);
        }

        var first = Number("msgid");
        var found = book.Records(from, to, first, (int)Number("number"));
        return ApiResults.Json(
            new
            {
                recordlist = found.Select(one => new
                {
                    openid = one.OpenId,
                    opercode = 2002,
                    text = one.Text,
                    time = one.At.ToUnixTimeSeconds(),
                    worker = one.Account,
                }),
                number = found.Count,
                msgid = found.Count == 0 ? first : found[^1].Id + 1,
            }
        );
    }
}
