using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Drafts;

/// <summary>One article of a draft or a publication.</summary>
public sealed record Article
{
    /// <summary><c>newspic</c> for pictures with a text; null for an ordinary article.</summary>
    public string? ArticleType { get; init; }

    /// <summary>At most 32 characters.</summary>
    public required string Title { get; init; }

    /// <summary>At most 16 characters.</summary>
    public string? Author { get; init; }

    /// <summary>At most 128 characters; empty, WeChat takes the first 54 of the text. Only for an article that stands alone.</summary>
    public string? Digest { get; init; }

    /// <summary>HTML without scripts, below 20,000 characters and 1 MB; pictures only from WeChat's own addresses.</summary>
    public required string Content { get; init; }

    /// <summary>Behind 阅读原文; at most 1 KB.</summary>
    public string? ContentSourceUrl { get; init; }

    /// <summary>The cover, a permanent material; needed unless <see cref="ArticleType"/> is newspic.</summary>
    public string? ThumbMediaId { get; init; }

    [JsonConverter(typeof(FlagConverter))]
    public bool NeedOpenComment { get; init; }

    [JsonConverter(typeof(FlagConverter))]
    public bool OnlyFansCanComment { get; init; }

    /// <summary>Part of the cover shown in a list, <c>X1_Y1_X2_Y2</c> in parts of 1.</summary>
    [JsonPropertyName("pic_crop_235_1")]
    public string? WideCrop { get; init; }

    /// <summary>Part of the cover shown as a square, likewise.</summary>
    [JsonPropertyName("pic_crop_1_1")]
    public string? SquareCrop { get; init; }

    /// <summary>The pictures of a newspic: 1 to 20.</summary>
    public ArticleImages? ImageInfo { get; init; }

    /// <summary>Where it can be read; WeChat's own, not sent.</summary>
    public string? Url { get; init; }

    /// <summary>True for a publication taken back; WeChat's own, not sent.</summary>
    public bool? IsDeleted { get; init; }
}
