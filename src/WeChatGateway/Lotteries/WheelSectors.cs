using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>One sector of a wheel's picture.</summary>
/// <param name="Kind">Index of the prize; the number of prizes for a blank.</param>
/// <param name="Middle">Degrees clockwise from the top.</param>
/// <param name="Path">Its outline, for SVG.</param>
/// <param name="Label">Cut to what fits.</param>
internal sealed record WheelSector(int Kind, string Middle, string Path, string Label);

/// <summary>A wheel of equal sectors, one for each prize and one for a blank; of few kinds each comes several times. How likely a kind is, the deck decides.</summary>
internal static class WheelSectors
{
    /// <summary>Of the picture, in its own units.</summary>
    public const int Radius = 180;
    public const string Blank = "谢谢参加";
    private const int Fewest = 6;
    private const int LongestLabel = 6;

    public static IReadOnlyList<WheelSector> Of(IReadOnlyList<CampaignPrize> prizes)
    {
        var kinds = prizes.Count + 1;
        var count = kinds * Math.Max(1, (Fewest + kinds - 1) / kinds);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new WheelSector(
                    i % kinds,
                    Say((i + 0.5) * 360 / count),
                    Outline(i, count),
                    Cut(i % kinds < prizes.Count ? prizes[i % kinds].Name : Blank)
                )),
        ];
    }

    private static string Outline(int sector, int count) =>
        $"M0 0L{Point(sector, count)}A{Radius} {Radius} 0 0 1 {Point(sector + 1, count)}Z";

    private static string Point(int edge, int count)
    {
        var (sine, cosine) = Math.SinCos(edge * Math.Tau / count);
        return $"{Say(Radius * sine)} {Say(-Radius * cosine)}";
    }

    private static string Say(double number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Cut(string name) =>
        new StringInfo(name) is { LengthInTextElements: > LongestLabel } cut
            ? $"{cut.SubstringByTextElements(0, LongestLabel - 1)}…"
            : name;
}
