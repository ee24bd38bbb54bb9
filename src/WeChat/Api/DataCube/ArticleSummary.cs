namespace WeChat.Api.DataCube;

/// <summary>How one day's reading of the articles sent that day went.</summary>
public sealed record ArticleSummary
{
    public DateOnly RefDate { get; init; }

    /// <summary>msg_data_id and the article's place, <c>202457380_1</c>.</summary>
    public string Msgid { get; init; } = "";

    public string Title { get; init; } = "";

    public long IntPageReadUser { get; init; }

    public long IntPageReadCount { get; init; }

    public long OriPageReadUser { get; init; }

    public long OriPageReadCount { get; init; }

    public long ShareUser { get; init; }

    public long ShareCount { get; init; }

    public long AddToFavUser { get; init; }

    public long AddToFavCount { get; init; }
}
