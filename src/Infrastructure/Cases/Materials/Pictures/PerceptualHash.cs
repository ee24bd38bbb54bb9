using NetVips;

namespace WeChatUnion.Infrastructure.Cases.Materials.Pictures;

/// <summary>
/// dHash: the picture in 9 × 8 grey fields, one bit for each that is darker than its right neighbour. Scaling, compressing
/// and brightening change few bits.
/// </summary>
internal static class PerceptualHash
{
    private const int Columns = 9;
    private const int Rows = 8;

    /// <summary>A picture with less between its darkest and brightest field shows nothing to compare.</summary>
    private const int LeastContrast = 12;

    public static long? Of(Image picture)
    {
        using var grey = picture.Colourspace(Enums.Interpretation.Bw);
        using var fields = grey.ThumbnailImage(Columns, height: Rows, size: Enums.Size.Force);
        using var one = fields.ExtractBand(0);
        using var bytes = one.Cast(Enums.BandFormat.Uchar);
        var values = bytes.WriteToMemory<byte>();
        if (values.Max() - values.Min() < LeastContrast)
        {
            return null;
        }
        var hash = 0L;
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns - 1; column++)
            {
                var at = (row * Columns) + column;
                hash = (hash << 1) | (values[at] < values[at + 1] ? 1L : 0L);
            }
        }
        return hash;
    }
}
