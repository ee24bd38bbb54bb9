using NetVips;

namespace WeChatUnion.TestKit.Materials;

/// <summary>Photos nobody took: waves and noise, as large as a camera makes them.</summary>
public static class SamplePhotos
{
    /// <summary>Written into <see cref="FromCamera"/>, so that a test can look for it.</summary>
    public const string CameraName = "UnionTestCamera";

    /// <summary>
    /// Whether a JPEG lies in these bytes in the clear: its first table's marker, length and number behind the start of the
    /// picture or its profile. So many bytes do not come about by chance.
    /// </summary>
    public static bool IsSeenIn(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf<byte>([0xFF, 0xDB, 0x00, 0x43, 0x00]) >= 0
        && bytes.IndexOf<byte>([0xFF, 0xDA, 0x00, 0x0C, 0x03, 0x01]) >= 0;

    /// <param name="seed">Other seeds show other pictures.</param>
    public static Image Draw(int width, int height, int seed = 1)
    {
        using var waves = Image.Sines(
            width,
            height,
            hfreq: 1.3 + (seed * 0.7),
            vfreq: 0.9 + (seed * 0.4)
        );
        using var noise = Image.Gaussnoise(width, height, sigma: 12, mean: 0, seed: seed);
        using var red = ((waves * 90) + noise + 128).Cast(Enums.BandFormat.Uchar);
        using var green = ((waves * -60) + noise + 120).Cast(Enums.BandFormat.Uchar);
        using var blue = ((noise * 2) + 90).Cast(Enums.BandFormat.Uchar);
        return red.Bandjoin(green, blue).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 800, int height = 600, int seed = 1, int quality = 85)
    {
        using var picture = Draw(width, height, seed);
        return picture.JpegsaveBuffer(q: quality);
    }

    /// <summary>Held upright (orientation 6), with a place, a camera's name and a profile.</summary>
    public static byte[] FromCamera(int width = 1200, int height = 900)
    {
        using var drawn = Draw(width, height);
        using var picture = drawn.Mutate(written =>
        {
            written.Set(GValue.GIntType, "orientation", 6);
            written.Set(GValue.GStrType, "exif-ifd0-Model", CameraName);
            written.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "24/1 28/1 4321/100");
            written.Set(GValue.GStrType, "exif-ifd3-GPSLongitude", "118/1 5/1 1234/100");
        });
        return picture.JpegsaveBuffer(q: 85, profile: "srgb");
    }

    public static byte[] Cmyk()
    {
        using var picture = Draw(400, 300);
        using var cmyk = picture.Colourspace(Enums.Interpretation.Cmyk);
        return cmyk.JpegsaveBuffer();
    }

    public static byte[] Png(int width = 400, int height = 300, int seed = 1)
    {
        using var picture = Draw(width, height, seed);
        return picture.PngsaveBuffer();
    }

    public static byte[] WebP(bool lossless = false, int seed = 1)
    {
        using var picture = Draw(400, 300, seed);
        return picture.WebpsaveBuffer(lossless: lossless);
    }
}
