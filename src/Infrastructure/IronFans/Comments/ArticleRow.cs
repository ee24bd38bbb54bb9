namespace WeChatUnion.Infrastructure.IronFans.Comments;

/// <summary>An article that is out, and how far its comments were read in this round.</summary>
internal sealed class ArticleRow
{
    public string AppId { get; init; } = null!;

    /// <summary>msg_data_id.</summary>
    public long ArticlesId { get; init; }

    /// <summary>From 0.</summary>
    public int Place { get; init; }

    public DateTimeOffset OutAt { get; init; }

    /// <summary>Comments read in this round; 0 when it begins.</summary>
    public int ReadUpTo { get; init; }

    /// <summary>Not asked about before.</summary>
    public DateTimeOffset NextAt { get; init; }
}
