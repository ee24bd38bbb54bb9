using System.Buffers.Binary;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>PNG (ISO 15948): chunks from IHDR to IEND, and nothing behind.</summary>
internal static class PngJudge
{
    private const int HeaderLength = 13;
    private const int MostText = 1024 * 1024;
    private const int MostChunks = 20_000;

    public static ReadOnlySpan<byte> Mark => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static async ValueTask<Verdict> JudgeAsync(ByteWalk walk)
    {
        await walk.SkipAsync(8);
        var hasData = false;
        for (var number = 0; number < MostChunks; number++)
        {
            if (await walk.TakeAsync(8) is not { } chunk)
            {
                return MaterialRefusals.Damaged;
            }
            var length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            var kind = System.Text.Encoding.Latin1.GetString(chunk, 4, 4);
            if (kind == "acTL")
            {
                return MaterialRefusals.Animated;
            }
            if ((number == 0) != (kind == "IHDR"))
            {
                return MaterialRefusals.Damaged;
            }
            if (IsText(kind) && length > MostText)
            {
                return MaterialRefusals.TooComplex;
            }
            if (number == 0)
            {
                if (length != HeaderLength || await walk.TakeAsync(HeaderLength) is not { } header)
                {
                    return MaterialRefusals.Damaged;
                }
                if (PixelLimit.Refuse(Read(header, 0), Read(header, 4)) is { } refusal)
                {
                    return refusal;
                }
                length = 0;
            }
            const int checksum = 4;
            if (!await walk.SkipAsync(length + checksum))
            {
                return MaterialRefusals.Damaged;
            }
            hasData |= kind == "IDAT";
            if (kind == "IEND")
            {
                return !hasData ? MaterialRefusals.Damaged
                    : await walk.IsAtEndAsync() ? MaterialFormat.Png
                    : (Verdict)MaterialRefusals.Disguised;
            }
        }
        return MaterialRefusals.TooComplex;
    }

    /// <summary>Compressed or long: they swell when somebody opens them.</summary>
    private static bool IsText(string kind) =>
        kind is "iCCP" or "zTXt" or "iTXt" or "tEXt" or "eXIf";

    private static uint Read(byte[] header, int at) =>
        BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(at));
}
