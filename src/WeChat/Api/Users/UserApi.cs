using WeChat.Api.Http;

namespace WeChat.Api.Users;

/// <summary>The fans of an official account.</summary>
public sealed class UserApi
{
    public const int MostAtOnce = 100;
    public const int LongestRemark = 29;

    private readonly TokenCalls calls;

    internal UserApi(TokenCalls calls) => this.calls = calls;

    /// <summary>All followers, page by page, each page when it is asked for. WeChat allows some 500 pages a day.</summary>
    /// <param name="after">An OpenId to begin behind; null begins at the first.</param>
    public IAsyncEnumerable<OpenIdPage> ListAsync(
        string? after = null,
        CancellationToken cancellation = default
    ) =>
        OpenIdPages.ReadAsync(
            after,
            from =>
            {
                const string path = "/cgi-bin/user/get";
                var call = from is null
                    ? ApiCall.Get(path)
                    : ApiCall.Get(path, ("next_openid", from)) with
                    {
                        Secrets = [from],
                    };
                return calls.SendAsync(call, UserJson.Wire.OpenIdAnswer, cancellation);
            },
            cancellation
        );

    public async Task<UserInfo> GetAsync(string openId, CancellationToken cancellation = default)
    {
        var call = ApiCall.Get("/cgi-bin/user/info", ("openid", openId), ("lang", "zh_CN")) with
        {
            Secrets = [openId],
        };
        var answer = await calls.SendAsync(call, UserJson.Wire.UserAnswer, cancellation);
        return answer.Info(call.Path);
    }

    /// <param name="openIds">At most 100.</param>
    public async Task<IReadOnlyList<UserInfo>> GetAsync(
        IReadOnlyList<string> openIds,
        CancellationToken cancellation = default
    )
    {
        OpenIdLists.Check(openIds, MostAtOnce);
        var call = ApiCall.Post(
            "/cgi-bin/user/info/batchget",
            new UserBatch([.. openIds.Select(openId => new UserBatch.Wanted(openId, "zh_CN"))]),
            UserJson.Wire.UserBatch
        ) with
        {
            Repeatable = true,
            Secrets = openIds,
        };
        var answer = await calls.SendAsync(call, UserJson.Wire.UserBatchAnswer, cancellation);
        return [.. (answer.UserInfoList ?? []).Select(one => one.Info(call.Path))];
    }

    /// <summary>Writes the account's own note on a fan.</summary>
    /// <param name="remark">Fewer than 30 characters; empty takes it away.</param>
    public Task SetRemarkAsync(
        string openId,
        string remark,
        CancellationToken cancellation = default
    )
    {
        if (remark.Length > LongestRemark)
        {
            throw new ArgumentException("A remark has fewer than 30 characters.", nameof(remark));
        }

        var call = ApiCall.Post(
            "/cgi-bin/user/info/updateremark",
            new RemarkUpdate(openId, remark),
            UserJson.Wire.RemarkUpdate
        ) with
        {
            Repeatable = true,
            Secrets = [openId, remark],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    /// <summary>After the account was migrated: which OpenIds became which. For a while only, so keep the answers.</summary>
    /// <param name="formerAppId">The account that was given up.</param>
    /// <param name="openIds">At most 100.</param>
    public async Task<IReadOnlyList<MigratedOpenId>> ChangeOpenIdsAsync(
        string formerAppId,
        IReadOnlyList<string> openIds,
        CancellationToken cancellation = default
    )
    {
        OpenIdLists.Check(openIds, MostAtOnce);
        var call = ApiCall.Post(
            "/cgi-bin/changeopenid",
            new OpenIdChange(formerAppId, openIds),
            UserJson.Wire.OpenIdChange
        ) with
        {
            Repeatable = true,
            Secrets = openIds,
        };
        var answer = await calls.SendAsync(call, UserJson.Wire.OpenIdChangeAnswer, cancellation);
        return answer.ResultList ?? [];
    }
}
