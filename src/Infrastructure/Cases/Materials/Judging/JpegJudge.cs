using System.Buffers.Binary;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>Baseline and progressive JPEG (ITU T.81, annex B). What phones append behind a picture is let pass.</summary>
internal static class JpegJudge
{
    private const int StartOfScan = 0xDA;
    private const int EndOfImage = 0xD9;

    /// <summary>Each scan of a progressive picture goes over all its pixels.</summary>
    private const int MostScans = 64;

    private const long MostScannedPixels = 600_000_000;

    private const int MostTail = 12 * 1024 * 1024;

    public static ReadOnlySpan<byte> Mark => [0xFF, 0xD8, 0xFF];

    public static async ValueTask<Verdict> JudgeAsync(ByteWalk walk)
    {
        await walk.SkipAsync(2);
        var (pixels, scans) = (0L, 0);
        var marker = await walk.NextMarkerAsync();
        while (marker != EndOfImage)
        {
            if (marker < 0 || marker == 0xD8 || await LengthAsync(walk) is not { } length)
            {
                return MaterialRefusals.Damaged;
            }
            if (IsFrame(marker))
            {
                if (pixels > 0 || await walk.TakeAsync(length) is not { Length: >= 6 } frame)
                {
                    return MaterialRefusals.Damaged;
                }
                if (Refuse(marker, frame) is { } refusal)
                {
                    return refusal;
                }
                pixels = Width(frame) * Height(frame);
            }
            else if (!await walk.SkipAsync(length))
            {
                return MaterialRefusals.Damaged;
            }
            if (
                marker == StartOfScan
                && (++scans > MostScans || scans * pixels > MostScannedPixels)
            )
            {
                return MaterialRefusals.TooComplex;
            }
            marker = await walk.NextMarkerAsync();
        }
        return scans == 0 || pixels == 0 ? MaterialRefusals.Damaged : await JudgeTailAsync(walk);
    }

    private static async ValueTask<int?> LengthAsync(ByteWalk walk) =>
        await walk.TakeAsync(2) is { } bytes
        && BinaryPrimitives.ReadUInt16BigEndian(bytes) is >= 2 and var length
            ? length - 2
            : null;

    private static bool IsFrame(int marker) =>
        marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static Domain.Kernel.Refusal? Refuse(int marker, byte[] frame) =>
        marker > 0xC2 || frame[0] != 8 || frame[5] is not (1 or 3 or 4)
            ? MaterialRefusals.FormatUnknown
            : PixelLimit.Refuse(Width(frame), Height(frame));

    private static long Width(byte[] frame) =>
        BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3));

    private static long Height(byte[] frame) =>
        BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1));

    /// <summary>A further picture (MPF), a film (motion photo), Samsung's notes or zeros; nothing that something else would open.</summary>
    private static async ValueTask<Verdict> JudgeTailAsync(ByteWalk walk)
    {
        var start = await walk.PeekAsync(16);
        if (start.Length > 0 && !IsKnownTail(start))
        {
            return MaterialRefusals.Disguised;
        }
        byte[] carry = [];
        var total = 0L;
        while (await walk.NextAsync() is { Length: > 0 } block)
        {
            total += block.Length;
            byte[] seen = [.. carry, .. block];
            if (total > MostTail || Foreign.HidesBehind(seen))
            {
                return MaterialRefusals.Disguised;
            }
            carry = seen[^Math.Min(seen.Length, 16)..];
        }
        return MaterialFormat.Jpeg;
    }

    private static bool IsKnownTail(ReadOnlySpan<byte> start) =>
        start.StartsWith(Mark)
        || start.IndexOf("ftyp"u8) == 4
        || start.IndexOfAnyExcept((byte)0) < 0
        // Samsung: two zeros, a kind, then a name.
        || (start.Length > 8 && start[..2].IndexOfAnyExcept((byte)0) < 0 && start[3] == 0x0A);
}
