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
}
