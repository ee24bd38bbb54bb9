using WeChat.Api.Drafts;
using WeChat.Api.Http;

namespace WeChat.Api.Publishing;

/// <summary>
/// Publishing of drafts: the articles get addresses, but no fan is told. Since July 2025 only accounts of verified
/// organisations may (48001).
/// </summary>
public sealed class PublishingApi
{
    private readonly TokenCalls calls;

    internal PublishingApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Queues a draft; the result comes as PUBLISHJOBFINISH, or is asked for. Never repeated.</summary>
    /// <exception cref="WeChatApiException">53502: bad draft; 53503: it failed the check; 53501: too often.</exception>
    public async Task<PublishTicket> SubmitAsync(
        string mediaId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/freepublish/submit",
            new PublishSubmit(mediaId),
            PublishJson.Wire.PublishSubmit
        );
        var answer = await calls.SendAsync(call, PublishJson.Wire.PublishAnswer, cancellation);
        return new(answer.PublishId ?? throw call.Lacking("publish id"), answer.MsgDataId);
    }

    public async Task<Publication> GetAsync(
        string publishId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/freepublish/get",
            new PublishOf(publishId),
            PublishJson.Wire.PublishOf
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, PublishJson.Wire.PublishAnswer, cancellation);
        return new()
        {
            PublishId = answer.PublishId ?? publishId,
            State = (PublishState)answer.PublishStatus,
            ArticleId = string.IsNullOrEmpty(answer.ArticleId) ? null : answer.ArticleId,
            Urls = [.. (answer.ArticleDetail?.Item ?? []).Select(item => item.ArticleUrl ?? "")],
            FailedPlaces = answer.FailIdx ?? [],
        };
    }

    /// <summary>Takes a publication back for good.</summary>
    /// <param name="index">The article's place from 1; 0 is all of them.</param>
    public Task DeleteAsync(
        string articleId,
        int index = 0,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/freepublish/delete",
            new PublishedOf(articleId, index),
            PublishJson.Wire.PublishedOf
        );
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    public async Task<IReadOnlyList<Article>> ArticlesAsync(
        string articleId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/freepublish/getarticle",
            new PublishedOf(articleId),
            PublishJson.Wire.PublishedOf
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(call, PublishJson.Wire.PublishAnswer, cancellation);
        return answer.NewsItem ?? [];
    }

    /// <inheritdoc cref="DraftApi.ListAsync"/>
    public async Task<PublicationPage> ListAsync(
        int offset,
        int count,
        bool withContent = true,
        CancellationToken cancellation = default
    )
    {
        var call = DraftApi.ListCall("/cgi-bin/freepublish/batchget", offset, count, withContent);
        var answer = await calls.SendAsync(call, PublishJson.Wire.PublishAnswer, cancellation);
        return new(
            answer.TotalCount ?? 0,
            [
                .. (answer.Item ?? []).Select(item => new PublishedArticles(
                    item.ArticleId ?? "",
                    item.Content?.NewsItem ?? [],
                    item.UpdatedAt
                )),
            ]
        );
    }
}
