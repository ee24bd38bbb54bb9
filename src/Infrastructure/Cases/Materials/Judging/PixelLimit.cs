using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>Read from a header: a picture of few bytes can need gigabytes once it is decoded.</summary>
internal static class PixelLimit
{
    private const int LongestSide = 30_000;

    /// <summary>Null: it may be decoded.</summary>
    public static Refusal? Refuse(long width, long height) =>
        width <= 0 || height <= 0 ? MaterialRefusals.Damaged
        : width > LongestSide || height > LongestSide || width * height > MaterialRules.MostPixels
            ? MaterialRefusals.TooManyPixels
        : null;
}
