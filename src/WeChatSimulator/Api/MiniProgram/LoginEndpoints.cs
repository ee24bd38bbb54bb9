using Microsoft.AspNetCore.Mvc;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;
using WeChatSimulator.MiniProgram;
using WeChatSimulator.Quotas;

namespace WeChatSimulator.Api.MiniProgram;

/// <summary>jscode2session, and the two calls about session keys.</summary>
internal static class LoginEndpoints
{
    private const string ExchangePath = "/sns/jscode2session";

    public static void MapCodeExchange(this IEndpointRouteBuilder api) =>
        api.MapGet(ExchangePath, Exchange);

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/wxa/checksession", Check);
        api.MapGet("/wxa/resetusersessionkey", Reset);
    }

    private static IResult Exchange(
        string? appid,
        string? secret,
        [FromQuery(Name = "js_code")] string? code,
        [FromQuery(Name = "grant_type")] string? grantType,
        SimulatedAccounts accounts,
        MiniProgramCodes codes,
        LoginSessions sessions,
        QuotaBook quotas
    )
    {
        var (refusal, account) = SecretCaller.Identify(accounts, appid, secret);
        if (account is not { IsMiniProgram: true })
        {
            return ApiResults.Fail(account is null ? refusal : 40013);
        }

        if (string.IsNullOrEmpty(code) || grantType != "authorization_code")
        {
            return ApiResults.Fail(string.IsNullOrEmpty(code) ? 41008 : 40002);
        }

        var (failure, fan, _) = codes.Login.Spend(code);
        if (fan is null)
        {
            return ApiResults.Fail(failure);
        }

        var tooOften = quotas.TakeForUser(fan.MiniProgramOpenId, ExchangePath);
        return tooOften == 0 ? Show(fan, Current(sessions, fan)) : ApiResults.Fail(tooOften);
    }

    private static IResult Check(
        string? openid,
        string? signature,
        FanBook fans,
        LoginSessions sessions
    ) =>
        fans.FindUser(openid) is not { } fan ? ApiResults.Fail(40003)
        : sessions.IsSigned(fan, signature) ? ApiResults.Ok
        : ApiResults.Fail(87009);

    private static IResult Reset(
        string? openid,
        string? signature,
        FanBook fans,
        LoginSessions sessions
    ) =>
        fans.FindUser(openid) is not { } fan ? ApiResults.Fail(40003)
        : sessions.IsSigned(fan, signature) ? Show(fan, sessions.Begin(fan))
        : ApiResults.Fail(87009);

    private static LoginSession Current(LoginSessions sessions, Fan fan) =>
        sessions.Find(fan) ?? sessions.Begin(fan);

    private static IResult Show(Fan fan, LoginSession session) =>
        ApiResults.Json(
            new
            {
                openid = fan.MiniProgramOpenId,
                session_key = session.Key,
                unionid = fan.UnionId,
            }
        );
}
