using System.Globalization;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Lotteries.Desk.Instant;

/// <summary>Cards that come into the deck at one moment, as they are typed.</summary>
public sealed class ReleaseRow
{
    public DateTime? At { get; set; }

    /// <summary>One field for each of the campaign's prizes.</summary>
    public List<string> Prizes { get; } = [];

    public string Blanks { get; set; } = "0";

    public static ReleaseRow Of(DeckRelease release)
    {
        var row = new ReleaseRow
        {
            At = ConsoleClock.Of(release.At),
            Blanks = release.Blanks.ToString(CultureInfo.InvariantCulture),
        };
        row.Prizes.AddRange(
            release.Prizes.Select(count => count.ToString(CultureInfo.InvariantCulture))
        );
        return row;
    }

    /// <summary>The campaign has so many prizes now.</summary>
    /// <returns>Whether it had another number before.</returns>
    public bool Fit(int prizes)
    {
        var before = Prizes.Count;
        while (Prizes.Count < prizes)
        {
            Prizes.Add("0");
        }
        Prizes.RemoveRange(prizes, Prizes.Count - prizes);
        return before != prizes;
    }

    /// <summary>What is no figure is -1, and without a time it lies before every campaign: neither can be published.</summary>
    public DeckRelease Read() =>
        new(
            ConsoleClock.At(At) ?? DateTimeOffset.UnixEpoch,
            [.. Prizes.Select(Count)],
            Count(Blanks)
        );

    private static int Count(string typed) =>
        int.TryParse(
            typed.Trim(),
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : -1;
}
