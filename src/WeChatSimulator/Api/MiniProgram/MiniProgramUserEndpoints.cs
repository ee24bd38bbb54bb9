using Microsoft.AspNetCore.Mvc;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;
using WeChatSimulator.MiniProgram;

namespace WeChatSimulator.Api.MiniProgram;

/// <summary>What WeChat tells a mini-program about its users.</summary>
internal static class MiniProgramUserEndpoints
{
    public static void MapMiniProgramUsers(this IEndpointRouteBuilder withToken)
    {
        var api = withToken.MapGroup("").OnlyMiniProgram();
        api.MapSessions();
        api.MapPost("/wxa/business/getuserphonenumber", PhoneAsync);
        api.MapPost("/wxa/business/checkencryptedmsg", OriginAsync);
        api.MapPost("/wxa/getuserriskrank", RiskAsync);
        api.MapPost("/wxa/getpluginopenpid", PluginAsync);
        api.MapGet("/wxa/getpaidunionid", PaidUnionId);
        api.MapCodes();
        api.MapLinks();
    }

    private static async Task<IResult> PhoneAsync(
        HttpRequest request,
        FanBook fans,
        MiniProgramCodes codes,
        SimulatedAccounts accounts,
        TimeProvider time
    )
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        var named = body.Text("openid");
        if (named is not null && fans.FindUser(named) is null)
        {
            return ApiResults.Fail(40003);
        }

        var (failure, fan, _) = codes.Phone.Spend(body.Text("code") ?? "");
        if (fan is null || (named is not null && fan.MiniProgramOpenId != named))
        {
            return ApiResults.Fail(fan is null ? failure : 40029);
        }

        // The one place where WeChat writes camelCase, and the country as a number or a text.
        return Results.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                phone_info = new
                {
                    phoneNumber = fan.PhoneNumber,
                    purePhoneNumber = fan.PhoneNumber,
                    countryCode = 86,
                    watermark = new
                    {
                        timestamp = time.GetUtcNow().ToUnixTimeSeconds(),
                        appid = accounts.MiniProgram.Options.AppId,
                    },
                },
            },
            SimulatorJson.Control
        );
    }

    private static async Task<IResult> OriginAsync(HttpRequest request, UserDataSealer sealer)
    {
        var body = await ApiBody.ReadAsync(request);
        if (body?.Text("encrypted_msg_hash") is not { } hash)
        {
            return ApiResults.Fail(body is null ? 47001 : 40097);
        }

        var madeAt = sealer.MadeAt(hash);
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                vaild = madeAt is not null,
                create_time = madeAt?.ToUnixTimeSeconds(),
            }
        );
    }

    private static async Task<IResult> RiskAsync(
        HttpRequest request,
        FanBook fans,
        LoginSessions sessions
    )
    {
        var body = await ApiBody.ReadAsync(request);
        if (body?.Text("scene") is not ("0" or "1") || body.Text("client_ip") is null)
        {
            return ApiResults.Fail(body is null ? 47001 : 40097);
        }

        return fans.FindUser(body.Text("openid")) is not { } fan ? ApiResults.Fail(40003)
            : !sessions.IsVisiting(fan) ? ApiResults.Fail(61010)
            : ApiResults.Json(
                new
                {
                    errcode = 0,
                    errmsg = "getuserriskrank succ",
                    risk_rank = fan.RiskRank,
                    unoin_id = 1,
                }
            );
    }

    private static async Task<IResult> PluginAsync(HttpRequest request, MiniProgramCodes codes)
    {
        var body = await ApiBody.ReadAsync(request);
        var (failure, fan, _) = codes.Plugin.Spend(body?.Text("code") ?? "");
        return fan is null
            ? ApiResults.Fail(failure)
            : ApiResults.Json(
                new
                {
                    errcode = 0,
                    errmsg = "ok",
                    openpid = "p" + fan.MiniProgramOpenId[1..],
                }
            );
    }

    private static IResult PaidUnionId(
        string? openid,
        [FromQuery(Name = "transaction_id")] string? transactionId,
        FanBook fans,
        PaymentBook payments
    ) =>
        fans.FindUser(openid) is not { } fan ? ApiResults.Fail(40003)
        : payments.Payer(transactionId) == fan
            ? ApiResults.Json(
                new
                {
                    unionid = fan.UnionId,
                    errcode = 0,
                    errmsg = "ok",
                }
            )
        : ApiResults.Fail(89300);
}
