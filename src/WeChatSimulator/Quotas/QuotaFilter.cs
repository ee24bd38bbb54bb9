using WeChatSimulator.Accounts;
using WeChatSimulator.Api;

namespace WeChatSimulator.Quotas;

/// <summary>
/// Counts each call whose account is known by its token or AppId, and refuses those beyond the limit. Calls that name
/// themselves in the body are counted by <see cref="SecretCaller"/>.
/// </summary>
internal sealed class QuotaFilter(QuotaBook quotas, TokenMint tokens, SimulatedAccounts accounts)
    : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var query = http.Request.Query;
        var account = tokens.Check(query["access_token"]).Account ?? accounts.Find(query["appid"]);
        http.Items[typeof(SimulatedAccount)] = account;
        if (account is null)
        {
            return await next(context);
        }

        var refused = quotas.Take(account.Options.AppId, ApiPath.Of(http));
        return refused == 0 ? await next(context) : ApiResults.Fail(refused);
    }
}
