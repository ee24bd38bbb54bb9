namespace WeChat.Api.Http;

/// <summary>How the kinds of files begin that WeChat keeps.</summary>
internal static class MediaSignature
{
    /// <summary>Bytes it takes to know each of them.</summary>
    public const int Longest = 12;

    public static bool Begins(ReadOnlySpan<byte> file) =>
        IsPicture(file) || IsSound(file) || IsFilm(file);

    private static bool IsPicture(ReadOnlySpan<byte> file) =>
        file.StartsWith("GIF8"u8)
        || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])
        || file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || IsBitmap(file)
        || IsRiff(file, "WEBP"u8);

    /// <summary>A text may begin with these letters too; no text has four zeros there.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> file) =>
        file.StartsWith("BM"u8)
        && file.Length >= Longest
        && !file[6..10].ContainsAnyExcept((byte)0);

    /// <summary>MP3 begins with its titles or at once with a frame, eleven bits set.</summary>
    private static bool IsSound(ReadOnlySpan<byte> file) =>
        file.StartsWith("#!AMR"u8)
        || file.StartsWith("ID3"u8)
        || file is [0xFF, >= 0xE0, ..]
        || file.StartsWith("OggS"u8)
        || IsRiff(file, "WAVE"u8);

    /// <summary>MP4, or what Windows Media writes, sound included.</summary>
    private static bool IsFilm(ReadOnlySpan<byte> file) =>
        file.Length >= 8 && file[4..8].SequenceEqual("ftyp"u8)
        || file.StartsWith((ReadOnlySpan<byte>)[0x30, 0x26, 0xB2, 0x75]);

    private static bool IsRiff(ReadOnlySpan<byte> file, ReadOnlySpan<byte> kind) =>
        file.StartsWith("RIFF"u8) && file.Length >= Longest && file[8..12].SequenceEqual(kind);
}
