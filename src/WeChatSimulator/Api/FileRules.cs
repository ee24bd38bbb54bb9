namespace WeChatSimulator.Api;

/// <summary>Which files WeChat takes at which endpoint.</summary>
internal static class FileRules
{
    private const int Kilobyte = 1024;
    private const int Megabyte = 1024 * Kilobyte;

    /// <summary>0, or the code of the refusal.</summary>
    public static int CheckTemporary(string? type, SentFile file) =>
        type switch
        {
            "image" => Check(file, 10 * Megabyte, "jpg", "jpeg", "png", "gif"),
            "voice" => Check(file, 2 * Megabyte, "amr", "mp3"),
            "video" => Check(file, 10 * Megabyte, "mp4"),
            "thumb" => Check(file, 64 * Kilobyte, "jpg", "jpeg"),
            _ => 40004,
        };

    /// <inheritdoc cref="CheckTemporary"/>
    public static int CheckPermanent(string? type, SentFile file) =>
        type switch
        {
            "image" => Check(file, 10 * Megabyte, "bmp", "jpg", "jpeg", "png", "gif"),
            "voice" => Check(file, 2 * Megabyte, "amr", "mp3", "wma", "wav"),
            "video" when file.Description is null => 47001,
            _ => CheckTemporary(type, file),
        };

    /// <inheritdoc cref="CheckTemporary"/>
    public static int CheckArticlePicture(SentFile file) =>
        Check(file, Megabyte, "jpg", "jpeg", "png");

    /// <inheritdoc cref="CheckTemporary"/>
    public static int CheckToRead(SentFile file) =>
        file.Bytes.Length >= 2 * Megabyte ? 45001
        : IsPicture(file.Bytes) ? 0
        : 101002;

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xD8, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..];

    private static int Check(SentFile file, int most, params string[] endings) =>
        file.Bytes.Length > most ? 45001
        : endings.Contains(file.Extension) ? 0
        : 40005;
}
