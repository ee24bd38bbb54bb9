using WeChat.Api.Http;

namespace WeChat.Api.Drafts;

/// <summary>Drafts of articles. A draft disappears once it is published or sent.</summary>
public sealed class DraftApi
{
    /// <summary>Most drafts a list brings.</summary>
    public const int LargestPage = 20;

    private readonly TokenCalls calls;

    internal DraftApi(TokenCalls calls) => this.calls = calls;

    /// <param name="articles">1 to 8; see <see cref="ArticleLimits"/>.</param>
    /// <returns>The draft's media id.</returns>
    public async Task<string> AddAsync(
        IReadOnlyList<Article> articles,
        CancellationToken cancellation = default
    )
    {
        if (articles.Count is 0 or > ArticleLimits.MostArticles)
        {
            throw new ArgumentException(
                $"A draft has 1 to {ArticleLimits.MostArticles} articles.",
                nameof(articles)
            );
        }

        var call = ApiCall.Post(
            "/cgi-bin/draft/add",
            new DraftAdd([.. articles.Select(Sendable)]),
            DraftJson.Wire.DraftAdd
        );
        var answer = await calls.SendAsync(call, DraftJson.Wire.DraftAnswer, cancellation);
        return answer.MediaId ?? throw call.Lacking("media id");
    }

    /// <exception cref="WeChatApiException">40007: there is no such draft.</exception>
    public async Task<IReadOnlyList<Article>> GetAsync(
        string mediaId,
        CancellationToken cancellation = default
    )
    {
        var call = Of("/cgi-bin/draft/get", mediaId) with { Repeatable = true };
        var answer = await calls.SendAsync(call, DraftJson.Wire.DraftAnswer, cancellation);
        return answer.NewsItem ?? [];
    }

    /// <summary>Replaces one article.</summary>
    /// <param name="index">Its place, from 0.</param>
    public Task UpdateAsync(
        string mediaId,
        int index,
        Article article,
        CancellationToken cancellation = default
    )
    {
        // Writing the same article twice leaves the same draft.
        var call = ApiCall.Post(
            "/cgi-bin/draft/update",
            new DraftUpdate(mediaId, index, Sendable(article)),
            DraftJson.Wire.DraftUpdate
        ) with
        {
            Repeatable = true,
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    public Task DeleteAsync(string mediaId, CancellationToken cancellation = default) =>
        calls.SendAsync(
            Of("/cgi-bin/draft/delete", mediaId),
            AnswerJson.Wire.ApiAnswer,
            cancellation
        );

    public async Task<int> CountAsync(CancellationToken cancellation = default)
    {
        var answer = await calls.SendAsync(
            ApiCall.Get("/cgi-bin/draft/count"),
            DraftJson.Wire.DraftAnswer,
            cancellation
        );
        return answer.TotalCount ?? 0;
    }

    /// <param name="offset">From 0.</param>
    /// <param name="count">1 to <see cref="LargestPage"/>.</param>
    /// <param name="withContent">False leaves the articles' text out.</param>
    public async Task<DraftPage> ListAsync(
        int offset,
        int count,
        bool withContent = true,
        CancellationToken cancellation = default
    )
    {
        var call = ListCall("/cgi-bin/draft/batchget", offset, count, withContent);
        var answer = await calls.SendAsync(call, DraftJson.Wire.DraftAnswer, cancellation);
        return new(
            answer.TotalCount ?? 0,
            [
                .. (answer.Item ?? []).Select(item => new Draft(
                    item.MediaId ?? "",
                    item.Content?.NewsItem ?? [],
                    item.UpdatedAt
                )),
            ]
        );
    }

    /// <summary>Whether the account uses drafts and publishing in place of the older materials.</summary>
    public async Task<bool> IsSwitchedOnAsync(CancellationToken cancellation = default)
    {
        var call = ApiCall.Get("/cgi-bin/draft/switch", ("checkonly", "1")) with
        {
            Method = HttpMethod.Post,
        };
        var answer = await calls.SendAsync(call, DraftJson.Wire.DraftAnswer, cancellation);
        return answer.IsOpen == 1;
    }

    /// <summary>Changes the account over to drafts. There is no way back.</summary>
    public Task SwitchOnAsync(CancellationToken cancellation = default) =>
        calls.SendAsync(
            ApiCall.Get("/cgi-bin/draft/switch") with
            {
                Method = HttpMethod.Post,
            },
            AnswerJson.Wire.ApiAnswer,
            cancellation
        );

    internal static ApiCall ListCall(string path, int offset, int count, bool withContent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, LargestPage);
        return ApiCall.Post(
            path,
            new ArticleList(offset, count, withContent ? 0 : 1),
            DraftJson.Wire.ArticleList
        ) with
        {
            Repeatable = true,
            ListsContents = true,
        };
    }

    private static ApiCall Of(string path, string mediaId) =>
        ApiCall.Post(path, new DraftOf(mediaId), DraftJson.Wire.DraftOf);

    private static Article Sendable(Article article)
    {
        ArticleLimits.Check(article);
        return article with { Url = null, IsDeleted = null };
    }
}
