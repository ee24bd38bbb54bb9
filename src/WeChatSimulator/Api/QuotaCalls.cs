using WeChatSimulator.Accounts;
using WeChatSimulator.Quotas;

namespace WeChatSimulator.Api;

/// <summary>openapi/quota/get and clear, clear_quota and its form without a token.</summary>
internal static class QuotaCalls
{
    public static void MapClearBySecret(this IEndpointRouteBuilder api) =>
        api.MapPost("/cgi-bin/clear_quota/v2", ClearBySecretAsync);

    public static void MapQuotaCalls(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/openapi/quota/get", GetAsync);
        api.MapPost("/cgi-bin/openapi/quota/clear", ClearOneAsync);
        api.MapPost("/cgi-bin/clear_quota", ClearAllAsync);
    }

    private static async Task<IResult> GetAsync(
        HttpContext context,
        QuotaBook quotas,
        EndpointDataSource endpoints
    )
    {
        if (await PathOfAsync(context, endpoints) is not { } path)
        {
            return ApiResults.Fail(76021);
        }

        var quota = quotas.Of(CallerFilter.CallerOf(context).Options.AppId, path);
        var daily = quota.DailyLimit ?? 0;
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                quota = new
                {
                    daily_limit = daily,
                    used = quota.UsedToday,
                    remain = Math.Max(0, daily - quota.UsedToday),
                },
                rate_limit = quota.MinuteLimit is { } minute
                    ? new { call_count = minute, refresh_second = 60 }
                    : null,
            }
        );
    }

    private static async Task<IResult> ClearOneAsync(
        HttpContext context,
        QuotaBook quotas,
        ClearingAllowance allowance,
        EndpointDataSource endpoints
    ) =>
        await PathOfAsync(context, endpoints) is { } path
            ? Clear(CallerFilter.CallerOf(context), quotas, allowance, path)
            : ApiResults.Fail(76021);

    private static async Task<IResult> ClearAllAsync(
        HttpContext context,
        QuotaBook quotas,
        ClearingAllowance allowance
    )
    {
        var account = CallerFilter.CallerOf(context);
        var body = await ApiBody.ReadAsync(context.Request);
        return body?.Text("appid") == account.Options.AppId
            ? Clear(account, quotas, allowance, null)
            : ApiResults.Fail(body is null ? 47001 : 40013);
    }

    private static async Task<IResult> ClearBySecretAsync(
        HttpContext context,
        SecretCaller caller,
        QuotaBook quotas,
        ClearingAllowance allowance
    )
    {
        var (code, account, _) = await caller.ReadAsync(context, "appsecret");
        return account is null ? ApiResults.Fail(code) : Clear(account, quotas, allowance, null);
    }

    private static IResult Clear(
        SimulatedAccount account,
        QuotaBook quotas,
        ClearingAllowance allowance,
        string? path
    )
    {
        var refused = allowance.Take(account.Options.AppId);
        if (refused != 0)
        {
            return ApiResults.Fail(refused);
        }

        quotas.Clear(account.Options.AppId, path);
        return ApiResults.Ok;
    }

    /// <summary>The path asked about; null when the simulator has no such API.</summary>
    private static async Task<string?> PathOfAsync(
        HttpContext context,
        EndpointDataSource endpoints
    )
    {
        var body = await ApiBody.ReadAsync(context.Request);
        var path = body?.Text("cgi_path");
        return
            path?.StartsWith('/') is true
            && endpoints
                .Endpoints.OfType<RouteEndpoint>()
                .Any(known =>
                    known.RoutePattern.RawText?.EndsWith("/api" + path, StringComparison.Ordinal)
                        is true
                )
            ? path
            : null;
    }
}
