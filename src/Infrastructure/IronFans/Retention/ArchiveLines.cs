using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// Days as bytes, the same on every engine: a line of ASCII for each, ended by a line feed, ordered by person, day and kind. A line has
/// the person (32 lower-case hex digits), day (yyyyMMdd), kind, times, points, skipped and gained-at (milliseconds since 1970), with one
/// space between them.
/// </summary>
internal static class ArchiveLines
{
    private const int Fields = 7;

    public static byte[] Write(IEnumerable<ArchiveLine> lines)
    {
        var text = new StringBuilder();
        foreach (var one in lines)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{one.Person.Value:N} {one.Day} {one.Kind} {one.Times} {one.Points} {one.Skipped} {one.GainedAt}\n"
            );
        }
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <exception cref="InvalidDataException">They are no lines.</exception>
    public static IReadOnlyList<ArchiveLine> Read(byte[] bytes) =>
        [
            .. Encoding
                .ASCII.GetString(bytes)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(LineOf),
        ];

    public static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It was never packed here.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <param name="digests">Of the chunks, in their order.</param>
    public static string DigestOf(IEnumerable<string> digests) =>
        DigestOf(digests.SelectMany(Convert.FromHexString).ToArray());

    private static ArchiveLine LineOf(string line)
    {
        var fields = line.Split(' ');
        if (fields.Length != Fields || !Guid.TryParseExact(fields[0], "N", out var person))
        {
            throw new InvalidDataException("A line of an archive is not what was written.");
        }
        return new(
            new PersonId(person),
            Number(1),
            (short)Number(2),
            Number(3),
            Number(4),
            Number(5),
            long.Parse(fields[6], CultureInfo.InvariantCulture)
        );

        int Number(int at) => int.Parse(fields[at], CultureInfo.InvariantCulture);
    }
}
