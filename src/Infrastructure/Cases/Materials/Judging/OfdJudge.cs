using System.Buffers.Binary;
using System.Text;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>
/// OFD (GB/T 33190): a zip with OFD.xml. Its directory stands at its end, so that its last bytes are kept in memory while
/// the rest goes by. What the directory promises is checked here; what it really swells to, when it is read.
/// </summary>
internal static class OfdJudge
{
    public const int MostEntries = 500;
    public const long MostUnpacked = 64 * 1024 * 1024;
    private const int MostRatio = 200;
    private const int SmallEntry = 256 * 1024;
    private const int KeptBytes = 256 * 1024;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    public static ReadOnlySpan<byte> Mark => "PK\x03\x04"u8;

    public static async ValueTask<Verdict> JudgeAsync(ByteWalk walk)
    {
        var kept = new byte[2 * KeptBytes];
        var filled = 0;
        while (await walk.NextAsync() is { Length: > 0 } block)
        {
            for (var at = 0; at < block.Length; at += KeptBytes)
            {
                var piece = block.AsSpan(at, Math.Min(KeptBytes, block.Length - at));
                if (filled + piece.Length > kept.Length)
                {
                    kept.AsSpan(filled - KeptBytes, KeptBytes).CopyTo(kept);
                    filled = KeptBytes;
                }
                piece.CopyTo(kept.AsSpan(filled));
                filled += piece.Length;
            }
        }
        return Judge(kept.AsSpan(0, filled), walk.Position);
    }

    private static Verdict Judge(ReadOnlySpan<byte> tail, long total)
    {
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return MaterialRefusals.Damaged;
        }
        var record = tail[end..];
        if (record.Length != EndLength)
        {
            return MaterialRefusals.Disguised;
        }
        int count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (offset + size + EndLength != total)
        {
            return MaterialRefusals.Damaged;
        }
        return count > MostEntries || size > end
            ? MaterialRefusals.TooComplex
            : JudgeEntries(tail[(end - (int)size)..end], count);
    }

    private static Verdict JudgeEntries(ReadOnlySpan<byte> directory, int count)
    {
        var (unpacked, isOfd) = (0L, false);
        for (var number = 0; number < count; number++)
        {
            if (directory.Length < EntryLength || !directory.StartsWith("PK\x01\x02"u8))
            {
                return MaterialRefusals.Damaged;
            }
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]);
            long packed = BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]);
            long size = BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]);
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var whole =
                EntryLength
                + nameLength
                + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (whole > directory.Length)
            {
                return MaterialRefusals.Damaged;
            }
            var name = Encoding.UTF8.GetString(directory.Slice(EntryLength, nameLength));
            if ((flags & 1) != 0)
            {
                return MaterialRefusals.Locked;
            }
            unpacked += size;
            if (unpacked > MostUnpacked || (size > SmallEntry && size > packed * MostRatio))
            {
                return MaterialRefusals.TooComplex;
            }
            if (IsOutside(name))
            {
                return MaterialRefusals.Disguised;
            }
            isOfd |= name == "OFD.xml";
            directory = directory[whole..];
        }
        return isOfd ? MaterialFormat.Ofd : MaterialRefusals.Archive;
    }

    /// <summary>A name that would lead somewhere else if anybody unpacked it.</summary>
    private static bool IsOutside(string name) =>
        name.Length == 0
        || name[0] is '/' or '\\'
        || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/', '\\').Contains("..");
}
