using NetVips;
using WeChatUnion.Infrastructure.Cases.Materials.Judging;

namespace WeChatUnion.Infrastructure.Cases.Materials.Pictures;

/// <summary>What is made of one picture.</summary>
/// <param name="View">JPEG.</param>
/// <param name="Thumbnail">JPEG.</param>
internal sealed record MadePictures(byte[] View, byte[] Thumbnail, long? PerceptualHash);

/// <summary>
/// By libvips: decoded only as finely as needed, turned upright, put into sRGB, freed of everything the camera wrote (EXIF
/// with the place, XMP, comments, profiles).
/// </summary>
internal static class PictureMaker
{
    private const int ViewSide = 1600;
    private const int ThumbnailSide = 320;
    private const int Quality = 82;
    private static readonly double[] White = [255, 255, 255];

    static PictureMaker()
    {
        // Pictures are made beside each other, each on one thread; libvips' own cache would keep members' photos.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
    }

    /// <param name="original">Judged before: JPEG, PNG or WebP.</param>
    /// <exception cref="VipsException">It does not decode to its end.</exception>
    public static MadePictures Make(byte[] original)
    {
        using var decoded = original.AsSpan().StartsWith(JpegJudge.Mark)
            ? Shrink(original)
            : Read(original);
        return Make(decoded);
    }

    /// <summary>JPEG is decoded only as finely as needed.</summary>
    private static Image Shrink(byte[] jpeg)
    {
        using var head = Image.NewFromBuffer(jpeg);
        return Image.ThumbnailBuffer(
            jpeg,
            ViewSide,
            height: ViewSide,
            size: Enums.Size.Down,
            outputProfile: ProfileFor(head),
            failOn: Enums.FailOn.Error
        );
    }

    /// <summary>Others the short way would let pass when half of them is not to be decoded.</summary>
    private static Image Read(byte[] original)
    {
        using var whole = Image.NewFromBuffer(
            original,
            access: Enums.Access.Sequential,
            failOn: Enums.FailOn.Error
        );
        return whole.ThumbnailImage(
            ViewSide,
            height: ViewSide,
            size: Enums.Size.Down,
            outputProfile: ProfileFor(whole)
        );
    }

    /// <summary>
    /// What has a profile is put into sRGB by it. What has none is sRGB as it is, and naming the profile would send each of
    /// its pixels there and back: two thirds of all the work.
    /// </summary>
    private static string? ProfileFor(Image original) =>
        original.Contains("icc-profile-data") ? "srgb" : null;

    /// <param name="svg">Made by us.</param>
    public static MadePictures Draw(byte[] svg)
    {
        using var drawn = Image.SvgloadBuffer(svg);
        return Make(drawn) with { PerceptualHash = null };
    }

    private static MadePictures Make(Image decoded)
    {
        using var flat = decoded.HasAlpha() ? decoded.Flatten(background: White) : decoded.Copy();
        // Once in memory: view and thumbnail are both made of it.
        using var view = flat.CopyMemory();
        using var thumbnail = view.ThumbnailImage(
            ThumbnailSide,
            height: ThumbnailSide,
            size: Enums.Size.Down
        );
        using var small = thumbnail.CopyMemory();
        return new(Save(view), Save(small), PerceptualHash.Of(small));
    }

    private static byte[] Save(Image picture) =>
        picture.JpegsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);
}
