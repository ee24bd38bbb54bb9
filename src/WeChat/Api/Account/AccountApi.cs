using WeChat.Api.Http;

namespace WeChat.Api.Account;

/// <summary>The account itself: its quotas, its calls, WeChat's addresses.</summary>
public sealed class AccountApi
{
    private readonly WeChatTransport transport;
    private readonly TokenCalls calls;
    private readonly AppCredentials credentials;

    internal AccountApi(WeChatTransport transport, TokenCalls calls, AppCredentials credentials)
    {
        this.transport = transport;
        this.calls = calls;
        this.credentials = credentials;
    }

    /// <summary>How much of one API's quota is used today.</summary>
    /// <param name="path">As WeChat's documentation writes it, for instance <c>/cgi-bin/message/custom/send</c>.</param>
    /// <exception cref="WeChatApiException">76021: there is no such path; 76022: it is not this account's.</exception>
    public async Task<ApiQuota> QuotaAsync(string path, CancellationToken cancellation = default)
    {
        var call = Post("/cgi-bin/openapi/quota/get", path) with { Repeatable = true };
        var answer = await calls.SendAsync(call, AccountJson.Wire.QuotaAnswer, cancellation);
        var quota = answer.Quota ?? throw call.Lacking("quota");
        return new(quota.DailyLimit, quota.Used, quota.Remain)
        {
            Rate = answer.RateLimit,
            PlatformRate = answer.ComponentRateLimit,
        };
    }

    /// <summary>Sets one API's use of today back to nothing. Counts among the ten clearings of a month.</summary>
    /// <exception cref="WeChatApiException">48006: the month's clearings are used up.</exception>
    public async Task ClearQuotaAsync(string path, CancellationToken cancellation = default)
    {
        var call = Post("/cgi-bin/openapi/quota/clear", path);
        await calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
        calls.QuotaCleared(path);
    }

    /// <summary>Sets the use of every API of today back to nothing: ten times a month (48006).</summary>
    public async Task ClearQuotaAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Post(
            "/cgi-bin/clear_quota",
            new ClearQuotaRequest(credentials.AppId, null),
            AccountJson.Wire.ClearQuotaRequest
        );
        await calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
        calls.QuotaCleared();
    }

    /// <summary>The same without an access token, for when the token's own quota is used up. It shares the ten times.</summary>
    public async Task ClearQuotaBySecretAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Post(
            "/cgi-bin/clear_quota/v2",
            new ClearQuotaRequest(credentials.AppId, credentials.AppSecret),
            AccountJson.Wire.ClearQuotaRequest
        ) with
        {
            Secrets = [credentials.AppSecret],
        };
        await transport.SendAsync(call, null, AnswerJson.Wire.ApiAnswer, cancellation);
        calls.QuotaCleared();
    }

    /// <summary>What a call of the last seven days was, by its request id.</summary>
    /// <exception cref="WeChatApiException">76001 none, 76002 malformed, 76003 another account's, 76004 too old.</exception>
    public async Task<RecordedRequest> FindRequestAsync(
        string rid,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/openapi/rid/get",
            new RidRequest(rid),
            AccountJson.Wire.RidRequest
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, AccountJson.Wire.RidAnswer, cancellation);
        return answer.Request ?? throw call.Lacking("request");
    }

    /// <summary>Addresses and ranges that callbacks come from; they change, ask daily.</summary>
    public Task<IReadOnlyList<string>> CallbackAddressesAsync(
        CancellationToken cancellation = default
    ) => AddressesAsync("/cgi-bin/getcallbackip", cancellation);

    /// <summary>Addresses and ranges of the server API itself.</summary>
    public Task<IReadOnlyList<string>> ApiAddressesAsync(
        CancellationToken cancellation = default
    ) => AddressesAsync("/cgi-bin/get_api_domain_ip", cancellation);

    /// <summary>Lets WeChat try how well it reaches the callback's address.</summary>
    public async Task<NetworkCheck> CheckNetworkAsync(
        NetworkCheckAction action = NetworkCheckAction.All,
        NetworkOperator from = NetworkOperator.Default,
        CancellationToken cancellation = default
    )
    {
        var request = new NetworkCheckRequest(
            action.ToString().ToLowerInvariant(),
            from.ToString().ToUpperInvariant()
        );
        var call = ApiCall.Post(
            "/cgi-bin/callback/check",
            request,
            AccountJson.Wire.NetworkCheckRequest
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, AccountJson.Wire.NetworkCheckAnswer, cancellation);
        return new(answer.Dns ?? [], answer.Ping ?? []);
    }

    /// <summary>Who owns the account, and what of its name, picture and motto may still be changed.</summary>
    public async Task<AccountInfo> InfoAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Get("/cgi-bin/account/getaccountbasicinfo");
        var answer = await calls.SendAsync(call, AccountJson.Wire.AccountInfoAnswer, cancellation);
        return answer.ToInfo();
    }

    private static ApiCall Post(string path, string cgiPath) =>
        ApiCall.Post(path, new QuotaRequest(cgiPath), AccountJson.Wire.QuotaRequest);

    private async Task<IReadOnlyList<string>> AddressesAsync(
        string path,
        CancellationToken cancellation
    )
    {
        var answer = await calls.SendAsync(
            ApiCall.Get(path),
            AccountJson.Wire.AddressAnswer,
            cancellation
        );
        return answer.IpList ?? [];
    }
}
