using System.Buffers.Text;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>
/// What can be said of a PDF in one pass: it begins and ends as one, its table of objects stands where its last line says,
/// it is not encrypted, and has a number of objects that a ticket could have. Its content is read apart, see
/// <see cref="WeChatUnion.Infrastructure.Cases.Materials.Reading.DocumentProgram"/>.
/// </summary>
internal static class PdfJudge
{
    private const int MostObjects = 20_000;

    /// <summary>Longer than any word looked for, and than the numbers before one.</summary>
    private const int Carried = 64;

    private const int TailBytes = 2048;

    public static ReadOnlySpan<byte> Mark => "%PDF-"u8;

    public static async ValueTask<Verdict> JudgeAsync(ByteWalk walk)
    {
        var tables = new HashSet<long>();
        byte[] seen = [];
        byte[] tail = [];
        var objects = 0;
        while (await walk.NextAsync() is { Length: > 0 } block)
        {
            var fresh = seen.Length;
            seen = [.. seen, .. block];
            var start = walk.Position - seen.Length;
            if (Any(seen, "/Encrypt"u8, fresh))
            {
                return MaterialRefusals.Locked;
            }
            foreach (var at in All(seen, "xref"u8, fresh))
            {
                tables.Add(start + at);
            }
            foreach (var at in All(seen, " obj"u8, fresh))
            {
                tables.Add(start + ObjectStart(seen, at));
                objects++;
            }
            if (objects > MostObjects)
            {
                return MaterialRefusals.TooComplex;
            }
            tail = Last([.. tail, .. block], TailBytes);
            seen = Last(seen, Carried);
        }
        return Ends(tail, tables) ? MaterialFormat.Pdf : MaterialRefusals.Damaged;
    }

    private static bool Ends(byte[] tail, HashSet<long> tables)
    {
        var word = tail.AsSpan().LastIndexOf("startxref"u8);
        if (word < 0 || tail.AsSpan(word).IndexOf("%%EOF"u8) < 0)
        {
            return false;
        }
        var number = tail.AsSpan(word + "startxref".Length).TrimStart(" \t\r\n"u8);
        return Utf8Parser.TryParse(number, out long at, out _) && tables.Contains(at);
    }

    /// <summary>Over the two numbers before the word.</summary>
    private static int ObjectStart(byte[] bytes, int word)
    {
        var at = word;
        while (at > 0 && (char.IsAsciiDigit((char)bytes[at - 1]) || bytes[at - 1] == ' '))
        {
            at--;
        }
        while (at < word && bytes[at] == ' ')
        {
            at++;
        }
        return at;
    }

    private static bool Any(byte[] bytes, ReadOnlySpan<byte> word, int fresh) =>
        bytes.AsSpan(Math.Max(0, fresh - word.Length + 1)).IndexOf(word) >= 0;

    /// <summary>Those that end among the fresh bytes.</summary>
    private static List<int> All(byte[] bytes, ReadOnlySpan<byte> word, int fresh)
    {
        var found = new List<int>();
        var from = Math.Max(0, fresh - word.Length + 1);
        while (bytes.AsSpan(from).IndexOf(word) is >= 0 and var next)
        {
            found.Add(from + next);
            from += next + word.Length;
        }
        return found;
    }

    private static byte[] Last(byte[] bytes, int most) => bytes[^Math.Min(bytes.Length, most)..];
}
