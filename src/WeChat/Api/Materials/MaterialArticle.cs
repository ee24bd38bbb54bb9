using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Materials;

/// <summary>An article as WeChat keeps it.</summary>
public sealed record MaterialArticle
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Digest { get; init; }

    /// <summary>HTML.</summary>
    public string? Content { get; init; }

    /// <summary>Where "read the original" leads.</summary>
    public string? ContentSourceUrl { get; init; }

    public string? ThumbMediaId { get; init; }

    public string? ThumbUrl { get; init; }

    /// <summary>The article's page.</summary>
    public string? Url { get; init; }

    [JsonPropertyName("show_cover_pic")]
    [JsonConverter(typeof(FlagConverter))]
    public bool ShowsCover { get; init; }

    [JsonPropertyName("need_open_comment")]
    [JsonConverter(typeof(FlagConverter))]
    public bool HasComments { get; init; }

    [JsonPropertyName("only_fans_can_comment")]
    [JsonConverter(typeof(FlagConverter))]
    public bool OnlyFollowersComment { get; init; }
}
