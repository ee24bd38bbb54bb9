namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Turns some members have taken: a few texts for all sizes of a batch, so that commands stay prepared.</summary>
internal static class TurnsSql
{
    private const string Few = Begin + "@p1, @p2, @p3, @p4)";
    private const string Begin =
        $"SELECT member_id, number, slot, prize, at FROM {TurnRowMapping.Table} WHERE campaign_id = @p0 AND member_id IN (";

    private static readonly Dictionary<int, string> Texts = new()
    {
        [4] = Few,
        [24] = For(24),
        [DeckWriter.LargestBatch] = For(DeckWriter.LargestBatch),
    };

    /// <summary>The smallest text for so many members; what is over is filled with one of them again.</summary>
    public static int SizeFor(int members) => Texts.Keys.Where(size => size >= members).Min();

    public static string Of(int size) => Texts[size];

    private static string For(int size) =>
        Begin + string.Join(", ", Enumerable.Range(1, size).Select(i => $"@p{i}")) + ")";
}
