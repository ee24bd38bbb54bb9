using NetVips;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Crowd.Season;

/// <summary>
/// No two alike, to the eye either: photos alike are a suspicion, and everybody's would be. Large ones are a few, told apart
/// by a comment in their bytes: those are the suspicious ones.
/// </summary>
internal sealed class TicketPhotos
{
    private const int Width = 720;
    private const int Height = 540;
    private const int Quality = 70;
    private const int LargeOnes = 12;

    /// <summary>The grain of paper, the same in all: it gives a photo its weight.</summary>
    private readonly Image grain = Image
        .Gaussnoise(Width, Height, sigma: 9, mean: 0, seed: 7)
        .CopyMemory();

    private readonly Lazy<byte[][]> large = new(() =>
        [
            .. Enumerable
                .Range(1, LargeOnes)
                .Select(seed => SamplePhotos.Jpeg(4000, 3000, seed, quality: 88)),
        ]
    );

    /// <summary>About 40 KB.</summary>
    public byte[] Small(int number)
    {
        var random = new Random(number);
        var cells = new byte[12 * 9];
        random.NextBytes(cells);
        using var coarse = Image.NewFromMemory(cells, 12, 9, 1, Enums.BandFormat.Uchar);
        using var shapes = coarse.Resize(
            Width / 12.0,
            vscale: Height / 9.0,
            kernel: Enums.Kernel.Linear
        );
        using var grey = (shapes + grain).Cast(Enums.BandFormat.Uchar);
        using var drawn = grey.Bandjoin(grey, grey).Copy(interpretation: Enums.Interpretation.Srgb);
        return drawn.JpegsaveBuffer(q: Quality);
    }

    /// <summary>12 megapixels, several MB.</summary>
    public byte[] Large(int number)
    {
        var photo = large.Value[number % LargeOnes];
        // A comment segment right behind the start of the image.
        return
        [
            .. photo.AsSpan(0, 2),
            0xFF,
            0xFE,
            0,
            6,
            .. BitConverter.GetBytes(number),
            .. photo.AsSpan(2),
        ];
    }
}
