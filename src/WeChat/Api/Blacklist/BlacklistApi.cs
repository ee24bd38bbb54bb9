using WeChat.Api.Http;
using WeChat.Api.Users;

namespace WeChat.Api.Blacklist;

/// <summary>Fans whose messages an official account does not want, and who get none from it (黑名单).</summary>
public sealed class BlacklistApi
{
    public const int MostAtOnce = 20;

    private readonly TokenCalls calls;

    internal BlacklistApi(TokenCalls calls) => this.calls = calls;

    /// <summary>All of them, page by page, each page when it is asked for.</summary>
    /// <param name="after">An OpenId to begin behind; null begins at the first.</param>
    public IAsyncEnumerable<OpenIdPage> ListAsync(
        string? after = null,
        CancellationToken cancellation = default
    ) =>
        OpenIdPages.ReadAsync(
            after,
            from =>
            {
                var call = ApiCall.Post(
                    "/cgi-bin/tags/members/getblacklist",
                    new BlacklistFrom(from ?? string.Empty),
                    BlacklistJson.Wire.BlacklistFrom
                ) with
                {
                    Repeatable = true,
                    Secrets = from is null ? [] : [from],
                };
                return calls.SendAsync(call, UserJson.Wire.OpenIdAnswer, cancellation);
            },
            cancellation
        );

    /// <param name="openIds">At most 20.</param>
    public Task AddAsync(IReadOnlyList<string> openIds, CancellationToken cancellation = default) =>
        ChangeAsync("/cgi-bin/tags/members/batchblacklist", openIds, cancellation);

    /// <param name="openIds">At most 20.</param>
    public Task RemoveAsync(
        IReadOnlyList<string> openIds,
        CancellationToken cancellation = default
    ) => ChangeAsync("/cgi-bin/tags/members/batchunblacklist", openIds, cancellation);

    private Task<ApiAnswer> ChangeAsync(
        string path,
        IReadOnlyList<string> openIds,
        CancellationToken cancellation
    )
    {
        OpenIdLists.Check(openIds, MostAtOnce);
        var call = ApiCall.Post(
            path,
            new BlacklistChange(openIds),
            BlacklistJson.Wire.BlacklistChange
        ) with
        {
            Repeatable = true,
            Secrets = openIds,
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }
}
