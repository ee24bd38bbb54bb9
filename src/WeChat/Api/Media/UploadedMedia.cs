namespace WeChat.Api.Media;

/// <summary>A temporary file that WeChat holds.</summary>
/// <param name="MediaId">Works in messages of the account until <see cref="ExpiresAt"/>, as often as wanted.</param>
public sealed record UploadedMedia(string MediaId, MediaKind Kind, DateTimeOffset CreatedAt)
{
    /// <summary>Three days after it was sent.</summary>
    public DateTimeOffset ExpiresAt => CreatedAt.AddDays(3);
}
