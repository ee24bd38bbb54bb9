using System.IO.Pipelines;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>
/// Judges a file by its own bytes, in one pass and with little memory: what it is, whether it is whole, how large it
/// would become, and whether something else is hidden in it. It decodes nothing.
/// </summary>
internal static class FileJudge
{
    /// <summary>Where readers of other formats would look for their own beginning.</summary>
    private const int HeadBytes = 4096;

    public static async Task<Verdict> JudgeAsync(PipeReader reader)
    {
        try
        {
            return await JudgeAsync(new ByteWalk(reader));
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private static async Task<Verdict> JudgeAsync(ByteWalk walk)
    {
        var head = await walk.PeekAsync(HeadBytes);
        if (Foreign.Refuse(head) is { } refusal)
        {
            return refusal;
        }
        var judge = JudgeOf(head);
        return judge is null ? MaterialRefusals.FormatUnknown : await judge(walk);
    }

    private static Func<ByteWalk, ValueTask<Verdict>>? JudgeOf(ReadOnlySpan<byte> head) =>
        head.StartsWith(JpegJudge.Mark) ? JpegJudge.JudgeAsync
        : head.StartsWith(PngJudge.Mark) ? PngJudge.JudgeAsync
        : head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8)
            ? WebPJudge.JudgeAsync
        : head.StartsWith(PdfJudge.Mark) ? PdfJudge.JudgeAsync
        : head.StartsWith(OfdJudge.Mark) ? OfdJudge.JudgeAsync
        : null;
}
