using Microsoft.AspNetCore.Mvc;
using WeChatSimulator.Accounts;
using WeChatSimulator.Api;
using WeChatSimulator.Fans;

namespace WeChatSimulator.OAuth;

/// <summary>sns/oauth2/access_token: who the fan behind a code is.</summary>
internal static class SnsEndpoints
{
    public static void MapSns(this IEndpointRouteBuilder api) =>
        api.MapGet("/sns/oauth2/access_token", Exchange);

    private static IResult Exchange(
        string? appid,
        string? secret,
        string? code,
        [FromQuery(Name = "grant_type")] string? grantType,
        SimulatedAccounts accounts,
        CodeMint codes,
        SnapshotMode snapshot,
        IdMint ids
    )
    {
        var (refusal, account) = TokenEndpoints.Identify(accounts, appid, secret);
        if (account is null || account.IsMiniProgram)
        {
            return ApiResults.Fail(account is null ? refusal : 40013);
        }

        if (string.IsNullOrEmpty(code) || grantType != "authorization_code")
        {
            return ApiResults.Fail(string.IsNullOrEmpty(code) ? 41008 : 40002);
        }

        var (failure, fan, scope) = codes.Spend(code);
        return fan is null
            ? ApiResults.Fail(failure)
            : ApiResults.Json(
                new
                {
                    access_token = ids.Word(107),
                    expires_in = 7200,
                    refresh_token = ids.Word(107),
                    openid = snapshot.IsOn ? ids.OpenId() : fan.OpenId,
                    scope,
                    is_snapshotuser = snapshot.IsOn ? 1 : (int?)null,
                    unionid = scope == "snsapi_userinfo" ? UnionOf(fan, snapshot, ids) : null,
                }
            );
    }

    private static string UnionOf(Fan fan, SnapshotMode snapshot, IdMint ids) =>
        snapshot.IsOn ? ids.UnionId() : fan.UnionId;
}
