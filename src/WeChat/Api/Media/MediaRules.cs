using WeChat.Api.Http;

namespace WeChat.Api.Media;

/// <summary>Sizes and kinds from WeChat's pages on temporary and permanent media; their permanent form takes more kinds.</summary>
internal static class MediaRules
{
    private const int Kilobyte = 1024;
    private const int Megabyte = 1024 * Kilobyte;

    /// <summary>Pictures inside articles (uploadimg).</summary>
    public static readonly UploadRule ArticlePicture = new(
        "A picture of an article",
        Megabyte,
        "jpg",
        "jpeg",
        "png"
    );

    private static readonly UploadRule Thumb = new("A thumb", 64 * Kilobyte, "jpg", "jpeg");

    private static readonly UploadRule Video = new("A video", 10 * Megabyte, "mp4");

    public static UploadRule Temporary(MediaKind kind) =>
        kind switch
        {
            MediaKind.Image => new("A picture", 10 * Megabyte, "png", "jpeg", "jpg", "gif"),
            MediaKind.Voice => new("A voice", 2 * Megabyte, "amr", "mp3"),
            MediaKind.Video => Video,
            MediaKind.Thumb => Thumb,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static UploadRule Permanent(MediaKind kind) =>
        kind switch
        {
            MediaKind.Image => new("A picture", 10 * Megabyte, "bmp", "png", "jpeg", "jpg", "gif"),
            MediaKind.Voice => new("A voice", 2 * Megabyte, "amr", "mp3", "wma", "wav"),
            _ => Temporary(kind),
        };

    public static string Name(MediaKind kind) =>
        kind switch
        {
            MediaKind.Image => "image",
            MediaKind.Voice => "voice",
            MediaKind.Video => "video",
            MediaKind.Thumb => "thumb",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
