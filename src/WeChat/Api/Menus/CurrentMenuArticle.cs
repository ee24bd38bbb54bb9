using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Menus;

/// <summary>An article behind a news button.</summary>
public sealed record CurrentMenuArticle
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Digest { get; init; }

    /// <summary>Whether the cover stands above the text.</summary>
    [JsonConverter(typeof(FlagConverter))]
    public bool ShowCover { get; init; }

    public string? CoverUrl { get; init; }

    public string? ContentUrl { get; init; }

    /// <summary>Address of "read the original".</summary>
    public string? SourceUrl { get; init; }
}
