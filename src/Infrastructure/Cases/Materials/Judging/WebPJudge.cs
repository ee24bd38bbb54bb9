using System.Buffers.Binary;
using System.Text;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>WebP (RFC 9649), lossy, lossless or extended, without animation.</summary>
internal static class WebPJudge
{
    private const int AnimationFlag = 0x02;
    private const int MostChunks = 64;

    public static async ValueTask<Verdict> JudgeAsync(ByteWalk walk)
    {
        var riff = (await walk.TakeAsync(12))!;
        var end = BinaryPrimitives.ReadUInt32LittleEndian(riff.AsSpan(4)) + 8L;
        var hasPicture = false;
        for (var number = 0; walk.Position < end && number < MostChunks; number++)
        {
            if (await walk.TakeAsync(8) is not { } chunk)
            {
                return MaterialRefusals.Damaged;
            }
            long length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            var padded = length + (length & 1);
            var kind = Encoding.Latin1.GetString(chunk, 0, 4);
            if (kind is "ANIM" or "ANMF")
            {
                return MaterialRefusals.Animated;
            }
            if (kind is "VP8 " or "VP8L" or "VP8X")
            {
                if (length < 10 || await walk.TakeAsync(10) is not { } header)
                {
                    return MaterialRefusals.Damaged;
                }
                if (Refuse(kind, header) is { } refusal)
                {
                    return refusal;
                }
                padded -= header.Length;
                hasPicture |= kind != "VP8X";
            }
            if (!await walk.SkipAsync(padded))
            {
                return MaterialRefusals.Damaged;
            }
        }
        return !hasPicture || walk.Position != end ? MaterialRefusals.Damaged
            : await walk.IsAtEndAsync() ? MaterialFormat.WebP
            : MaterialRefusals.Disguised;
    }

    private static Domain.Kernel.Refusal? Refuse(string kind, byte[] header)
    {
        switch (kind)
        {
            case "VP8X":
                return (header[0] & AnimationFlag) != 0
                    ? MaterialRefusals.Animated
                    : PixelLimit.Refuse(1 + Read24(header, 4), 1 + Read24(header, 7));
            case "VP8L":
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(1));
                return header[0] != 0x2F
                    ? MaterialRefusals.Damaged
                    : PixelLimit.Refuse(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
            default:
                return header.AsSpan(3).StartsWith<byte>([0x9D, 0x01, 0x2A])
                    ? PixelLimit.Refuse(Read14(header, 6), Read14(header, 8))
                    : MaterialRefusals.Damaged;
        }
    }

    private static int Read24(byte[] bytes, int at) =>
        bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);

    private static int Read14(byte[] bytes, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) & 0x3FFF;
}
