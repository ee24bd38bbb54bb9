using System.Text.Json.Serialization;
using WeChat.Api.Drafts;
using WeChat.Api.Http;

namespace WeChat.Api.Publishing;

internal sealed record PublishSubmit(string MediaId);

internal sealed record PublishOf(string PublishId);

internal sealed record PublishedOf(string ArticleId, int? Index = null);

internal sealed record PublishAnswer : ApiAnswer
{
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? PublishId { get; init; }

    public long? MsgDataId { get; init; }

    public int PublishStatus { get; init; }

    public string? ArticleId { get; init; }

    public PublishDetail? ArticleDetail { get; init; }

    public IReadOnlyList<int>? FailIdx { get; init; }

    public IReadOnlyList<Article>? NewsItem { get; init; }

    public int? TotalCount { get; init; }

    public IReadOnlyList<ArticleEntry>? Item { get; init; }

    internal override bool HasContent =>
        PublishId is not null || NewsItem is not null || Item is not null || TotalCount is not null;
}

internal sealed record PublishDetail(IReadOnlyList<PublishDetailItem>? Item);

internal sealed record PublishDetailItem(int Idx, string? ArticleUrl);
