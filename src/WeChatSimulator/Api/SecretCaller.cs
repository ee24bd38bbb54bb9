using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Quotas;

namespace WeChatSimulator.Api;

/// <summary>Who calls without a token: AppId and secret stand in the body, and the call is counted once they are right.</summary>
internal sealed class SecretCaller(SimulatedAccounts accounts, QuotaBook quotas)
{
    /// <returns>0 with the account and the body, else WeChat's code.</returns>
    public async Task<(int Code, SimulatedAccount? Account, JsonObject? Body)> ReadAsync(
        HttpContext http,
        string secretName
    )
    {
        if (await ApiBody.ReadAsync(http.Request) is not { } body)
        {
            return (47001, null, null);
        }

        // For the log of calls, which shows a refused one too.
        http.Items[typeof(SimulatedAccount)] = accounts.Find(body.Text("appid"));
        var (code, account) = Identify(accounts, body.Text("appid"), body.Text(secretName));
        if (account is null)
        {
            return (code, null, null);
        }

        var refused = quotas.Take(account.Options.AppId, ApiPath.Of(http));
        return refused == 0 ? (0, account, body) : (refused, null, null);
    }

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
