using System.IO.Compression;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>
/// How large the packed streams of a PDF become, found before a parser unpacks them: each place where a stream begins is
/// tried, whatever its dictionary says.
/// </summary>
internal static class PdfSwelling
{
    private const long Most = 128 * 1024 * 1024;

    public static bool IsTooLarge(byte[] file)
    {
        var word = "stream"u8;
        var total = 0L;
        for (var at = 0; file.AsSpan(at).IndexOf(word) is >= 0 and var next; )
        {
            at += next + word.Length;
            var start = at;
            while (start < file.Length && file[start] is (byte)'\r' or (byte)'\n')
            {
                start++;
            }
            total += Unpacked(file, start, Most - total);
            if (total >= Most)
            {
                return true;
            }
        }
        return false;
    }

    private static long Unpacked(byte[] file, int start, long most)
    {
        var block = new byte[64 * 1024];
        var total = 0L;
        try
        {
            using var packed = new MemoryStream(file, start, file.Length - start);
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            while (total < most && stream.Read(block) is > 0 and var read)
            {
                total += read;
            }
        }
        catch (InvalidDataException)
        {
            // Packed otherwise, or its end.
        }
        return total;
    }
}
