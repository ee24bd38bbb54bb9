using WeChat.Api.Http;

namespace WeChat.Api.Media;

internal sealed record UploadAnswer : ApiAnswer
{
    public string? MediaId { get; init; }

    /// <summary>In place of <see cref="MediaId"/> for a thumb.</summary>
    public string? ThumbMediaId { get; init; }

    public long CreatedAt { get; init; }

    internal override bool HasContent => (MediaId ?? ThumbMediaId) is not null;
}

internal sealed record VideoAnswer : ApiAnswer
{
    public string? VideoUrl { get; init; }

    internal override bool HasContent => VideoUrl is not null;
}
