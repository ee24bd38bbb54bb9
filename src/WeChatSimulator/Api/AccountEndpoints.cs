using Microsoft.Extensions.Options;
using WeChatSimulator.Calls;

namespace WeChatSimulator.Api;

/// <summary>The account's own data, WeChat's addresses and recorded calls.</summary>
internal static class AccountEndpoints
{
    private const int AllKept = 5_000;

    private static readonly string[] Addresses = ["127.0.0.1"];

    public static void MapAccount(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cgi-bin/getcallbackip", () => ApiResults.Json(new { ip_list = Addresses }));
        api.MapGet(
            "/cgi-bin/get_api_domain_ip",
            () => ApiResults.Json(new { ip_list = Addresses })
        );
        api.MapGet("/cgi-bin/account/getaccountbasicinfo", Info);
        api.MapPost("/cgi-bin/callback/check", CheckAsync);
        api.MapPost("/cgi-bin/openapi/rid/get", FindAsync);
    }

    private static IResult Info(HttpContext context, IOptions<SimulatorOptions> options)
    {
        var account = CallerFilter.CallerOf(context);
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                appid = account.Options.AppId,
                account_type = account.IsMiniProgram ? 3 : 2,
                principal_type = 1,
                principal_name = options.Value.AccountName,
                realname_status = 1,
                registered_country = 1017,
                wx_verify_info = new
                {
                    qualification_verify = true,
                    naming_verify = true,
                    annual_review = false,
                    annual_review_begin_time = 0,
                    annual_review_end_time = 0,
                },
                nickname_info = new
                {
                    nickname = options.Value.AccountName,
                    modify_used_count = 0,
                    modify_quota = 2,
                },
            }
        );
    }

    private static async Task<IResult> CheckAsync(HttpRequest request)
    {
        var body = await ApiBody.ReadAsync(request);
        var action = body?.Text("action");
        var from = body?.Text("check_operator");
        if (
            action is not ("dns" or "ping" or "all")
            || from is not ("CHINANET" or "UNICOM" or "CAP" or "DEFAULT")
        )
        {
            return ApiResults.Fail(body is null ? 47001 : 40097);
        }

        var dns = new[] { new { ip = Addresses[0], real_operator = from } };
        var ping = new[]
        {
            new
            {
                ip = Addresses[0],
                from_operator = from,
                package_loss = "0%",
                time = "0.1ms",
            },
        };
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                dns = action is "ping" ? null : dns,
                ping = action is "dns" ? null : ping,
            }
        );
    }

    private static async Task<IResult> FindAsync(HttpContext context, CallLog log)
    {
        var body = await ApiBody.ReadAsync(context.Request);
        if (body?.Text("rid") is not { Length: > 0 } rid || !rid.Contains('-'))
        {
            return ApiResults.Fail(76002);
        }

        var call = log.Latest(path: null, refusedOnly: true, AllKept)
            .FirstOrDefault(call => call.Answer.Contains("rid: " + rid, StringComparison.Ordinal));
        if (call is null)
        {
            return ApiResults.Fail(76001);
        }

        if (call.Account != CallerFilter.CallerOf(context).Name)
        {
            return ApiResults.Fail(76003);
        }

        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                request = new
                {
                    invoke_time = call.At.ToUnixTimeSeconds(),
                    cost_in_ms = call.Milliseconds,
                    request_url = call.Query,
                    request_body = call.Body,
                    response_body = call.Answer,
                    client_ip = "127.0.0.1",
                },
            }
        );
    }
}
