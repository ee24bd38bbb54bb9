namespace WeChat.Api.DataCube;

/// <summary>How the reading of one day's articles went on over the days after.</summary>
public sealed record ArticleTotal
{
    public DateOnly RefDate { get; init; }

    /// <summary>msg_data_id and the article's place, <c>202457380_1</c>.</summary>
    public string Msgid { get; init; } = "";

    public string Title { get; init; } = "";

    public IReadOnlyList<ArticleTotalDay> Details { get; init; } = [];
}
