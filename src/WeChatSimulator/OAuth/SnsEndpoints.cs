using Microsoft.AspNetCore.Mvc;
using WeChatSimulator.Accounts;
using WeChatSimulator.Api;

namespace WeChatSimulator.OAuth;

/// <summary>sns/oauth2/access_token and refresh_token, sns/userinfo and auth: who the fan behind a code is.</summary>
internal static class SnsEndpoints
{
    private static readonly string[] NoPrivileges = [];

    public static void MapSns(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sns/oauth2/access_token", Exchange);
        api.MapGet("/sns/oauth2/refresh_token", Refresh);
        api.MapGet("/sns/userinfo", User);
        api.MapGet(
            "/sns/auth",
            (
                [FromQuery(Name = "access_token")] string? accessToken,
                string? openid,
                SnsTokens tokens
            ) =>
                tokens.Find(accessToken, openid).Code is not 0 and var code
                    ? ApiResults.Fail(code)
                    : ApiResults.Ok
        );
    }

    private static IResult Exchange(
        string? appid,
        string? secret,
        string? code,
        [FromQuery(Name = "grant_type")] string? grantType,
        SimulatedAccounts accounts,
        CodeMint codes,
        SnsTokens tokens
    )
    {
        var (refusal, account) = SecretCaller.Identify(accounts, appid, secret);
        if (account is null || account.IsMiniProgram)
        {
            return ApiResults.Fail(account is null ? refusal : 40013);
        }

        if (string.IsNullOrEmpty(code) || grantType != "authorization_code")
        {
            return ApiResults.Fail(string.IsNullOrEmpty(code) ? 41008 : 40002);
        }

        var (failure, fan, scope) = codes.Spend(code);
        return fan is null ? ApiResults.Fail(failure) : Show(tokens.Issue(fan, scope));
    }

    private static IResult Refresh(
        string? appid,
        [FromQuery(Name = "refresh_token")] string? refreshToken,
        [FromQuery(Name = "grant_type")] string? grantType,
        SimulatedAccounts accounts,
        SnsTokens tokens
    )
    {
        if (accounts.Find(appid) is not { IsMiniProgram: false })
        {
            return ApiResults.Fail(40013);
        }

        if (grantType != "refresh_token")
        {
            return ApiResults.Fail(40002);
        }

        var (code, grant) = tokens.Refresh(refreshToken);
        return grant is null ? ApiResults.Fail(code) : Show(grant);
    }

    private static IResult User(
        [FromQuery(Name = "access_token")] string? accessToken,
        string? openid,
        SnsTokens tokens
    )
    {
        var (code, grant) = tokens.Find(accessToken, openid);
        if (grant is not { ShowsProfile: true })
        {
            return ApiResults.Fail(grant is null ? code : 48001);
        }

        return ApiResults.Json(
            new
            {
                openid = grant.OpenId,
                nickname = grant.IsSnapshot ? "微信用户" : grant.Fan.Nickname,
                sex = 0,
                province = "",
                city = "",
                country = "",
                headimgurl = "",
                privilege = NoPrivileges,
                unionid = grant.UnionId,
            }
        );
    }

    private static IResult Show(SnsGrant grant) =>
        ApiResults.Json(
            new
            {
                access_token = grant.AccessToken,
                expires_in = 7200,
                refresh_token = grant.RefreshToken,
                openid = grant.OpenId,
                scope = grant.Scope,
                is_snapshotuser = grant.IsSnapshot ? 1 : (int?)null,
                unionid = grant.UnionId,
            }
        );
}
