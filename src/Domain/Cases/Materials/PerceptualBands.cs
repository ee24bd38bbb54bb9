using System.Numerics;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>
/// How pictures alike are found by looking up and not by comparing all: of two hashes that differ in at most six of 64
/// bits, one of the four quarters differs in at most one bit. So each quarter is looked up in its 17 variants.
/// </summary>
public static class PerceptualBands
{
    public const int MostDifferent = 6;
    private const int Width = 16;

    /// <summary>Four numbers of 16 bits.</summary>
    public static int[] Of(long hash) =>
        [.. Enumerable.Range(0, 4).Select(band => (int)(hash >> (band * Width)) & 0xFFFF)];

    /// <summary>The band itself and those one bit away.</summary>
    public static int[] Near(int band) =>
        [band, .. Enumerable.Range(0, Width).Select(bit => band ^ (1 << bit))];

    public static int Distance(long one, long other) =>
        BitOperations.PopCount((ulong)(one ^ other));
}
