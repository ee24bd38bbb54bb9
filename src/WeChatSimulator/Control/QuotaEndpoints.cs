using WeChatSimulator.Accounts;
using WeChatSimulator.Quotas;

namespace WeChatSimulator.Control;

/// <summary>Limits of the server API, and what is used of them.</summary>
internal static class QuotaEndpoints
{
    public static void MapQuotas(this IEndpointRouteBuilder control)
    {
        control.MapGet("/quotas", Show);
        control.MapPost("/quotas", Set);
        control.MapDelete("/quotas", Clear);
    }

    private static IResult Show(QuotaBook quotas, SimulatedAccounts accounts) =>
        Answer.Json(
            accounts.Both.Select(account => new
            {
                account = account.Name,
                quotas = quotas.All(account.Options.AppId),
            })
        );

    private static IResult Set(QuotaToSet body, QuotaBook quotas, SimulatedAccounts accounts)
    {
        int?[] limits = [body.Daily, body.PerMinute, body.PerUserMinute];
        if (body.Path?.StartsWith('/') is not true || limits.Any(limit => limit < 0))
        {
            return Answer.Problem(400, "name a path beginning with /, and limits of 0 or more");
        }

        quotas.Set(body.Path, new(body.Daily, body.PerMinute, body.PerUserMinute));
        return Show(quotas, accounts);
    }

    private static IResult Clear(QuotaBook quotas, SimulatedAccounts accounts)
    {
        foreach (var account in accounts.Both)
        {
            quotas.Clear(account.Options.AppId);
        }

        return Show(quotas, accounts);
    }
}
