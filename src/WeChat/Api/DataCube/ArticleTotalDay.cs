namespace WeChat.Api.DataCube;

/// <summary>An article's figures up to a day.</summary>
public sealed record ArticleTotalDay
{
    public DateOnly StatDate { get; init; }

    /// <summary>How many fans it was sent to.</summary>
    public long TargetUser { get; init; }

    public long IntPageReadUser { get; init; }

    public long IntPageReadCount { get; init; }

    public long OriPageReadUser { get; init; }

    public long OriPageReadCount { get; init; }

    public long ShareUser { get; init; }

    public long ShareCount { get; init; }

    public long AddToFavUser { get; init; }

    public long AddToFavCount { get; init; }

    public long IntPageFromSessionReadUser { get; init; }

    public long IntPageFromSessionReadCount { get; init; }

    public long IntPageFromHistMsgReadUser { get; init; }

    public long IntPageFromHistMsgReadCount { get; init; }

    public long IntPageFromFeedReadUser { get; init; }

    public long IntPageFromFeedReadCount { get; init; }

    public long IntPageFromFriendsReadUser { get; init; }

    public long IntPageFromFriendsReadCount { get; init; }

    public long IntPageFromOtherReadUser { get; init; }

    public long IntPageFromOtherReadCount { get; init; }

    public long FeedShareFromSessionUser { get; init; }

    public long FeedShareFromSessionCnt { get; init; }

    public long FeedShareFromFeedUser { get; init; }

    public long FeedShareFromFeedCnt { get; init; }

    public long FeedShareFromOtherUser { get; init; }

    public long FeedShareFromOtherCnt { get; init; }
}
