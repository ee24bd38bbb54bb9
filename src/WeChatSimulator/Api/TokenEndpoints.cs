using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Api;

/// <summary>stable_token.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder api) =>
        api.MapPost("/cgi-bin/stable_token", IssueAsync);

    private static async Task<IResult> IssueAsync(
        HttpRequest request,
        SimulatedAccounts accounts,
        TokenMint tokens
    )
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        NameCaller(request, accounts, body);
        var (code, account) = Identify(accounts, body.Text("appid"), body.Text("secret"));
        if (account is null)
        {
            return ApiResults.Fail(code);
        }

        if (body.Text("grant_type") != "client_credential")
        {
            return ApiResults.Fail(40002);
        }

        var (token, left) = tokens.Issue(account, body.Text("force_refresh") == "true");
        return ApiResults.Json(new { access_token = token, expires_in = left });
    }

    /// <summary>For the log of calls: who asks stands in the body where there is no token yet.</summary>
    public static void NameCaller(
        HttpRequest request,
        SimulatedAccounts accounts,
        JsonObject body
    ) => request.HttpContext.Items[typeof(SimulatedAccount)] = accounts.Find(body.Text("appid"));

    /// <summary>The account that AppId and secret belong to, else WeChat's code.</summary>
    public static (int Code, SimulatedAccount? Account) Identify(
        SimulatedAccounts accounts,
        string? appId,
        string? secret
    )
    {
        if (string.IsNullOrEmpty(appId))
        {
            return (41002, null);
        }

        if (accounts.Find(appId) is not { } account)
        {
            return (40013, null);
        }

        return string.IsNullOrEmpty(secret) ? (41004, null)
            : secret == account.Options.AppSecret ? (0, account)
            : (40125, null);
    }
}
