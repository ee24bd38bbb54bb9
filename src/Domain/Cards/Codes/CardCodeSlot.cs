namespace WeChatUnion.Domain.Cards.Codes;

/// <summary>The half minute a code was made in. Its code is worthless a minute after that half minute began.</summary>
public static class CardCodeSlot
{
    public const int Seconds = 30;

    /// <summary>A page that shows a code asks for the next so soon.</summary>
    public const int RefreshSeconds = 25;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2 * Seconds);

    /// <summary>Nodes' clocks differ a little.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    public static int Of(DateTimeOffset now) => (int)(now.ToUnixTimeSeconds() / Seconds);

    public static DateTimeOffset EndOf(int slot) => StartOf(slot) + Lifetime;

    public static bool Holds(int slot, DateTimeOffset now) =>
        now >= StartOf(slot) - Skew && now < EndOf(slot);

    private static DateTimeOffset StartOf(int slot) =>
        DateTimeOffset.FromUnixTimeSeconds((long)slot * Seconds);
}
