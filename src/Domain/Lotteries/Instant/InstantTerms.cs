using System.Text.Json;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>How an instant win looks to members; it is drawn alike.</summary>
public enum InstantLook
{
    /// <summary>转盘</summary>
    Wheel = 1,

    /// <summary>刮刮卡</summary>
    ScratchCard = 2,
}

/// <summary>Cards that come into the deck at one moment.</summary>
/// <param name="Prizes">How many of each of the campaign's prizes.</param>
/// <param name="Blanks">Cards without a prize among them.</param>
public sealed record DeckRelease(DateTimeOffset At, IReadOnlyList<int> Prizes, int Blanks);

/// <summary>What an instant win alone decides.</summary>
/// <param name="ChancesOnce">Of each member, over the whole campaign.</param>
/// <param name="ChancesDaily">Of each member in each Shanghai day; what is not used is gone.</param>
/// <param name="WinLimit">Prizes a member may win; further turns take nothing from the deck.</param>
/// <param name="Releases">In the order of their times; prizes come in parts, so that none are gone at midnight.</param>
public sealed record InstantTerms(
    InstantLook Look,
    int ChancesOnce,
    int ChancesDaily,
    int WinLimit,
    IReadOnlyList<DeckRelease> Releases
)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Null: not readable.</summary>
    public static InstantTerms? Read(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize<InstantTerms>(text) is { Releases: { } releases } terms
                && releases.All(release => release is { Prizes: not null })
                ? terms
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
