namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Turns some members have taken: a few texts for all sizes of a batch, so that commands stay prepared.</summary>
internal static class TurnsSql
{
    private const string OfOne =
        $"SELECT member_id, number, slot, prize, at FROM {TurnRowMapping.Table} WHERE campaign_id = @p0 AND member_id IN (@p1)";

    private static readonly Dictionary<int, string> Texts = new()
    {
        [1] = OfOne,
        [24] = For(24),
        [DeckWriter.LargestBatch] = For(DeckWriter.LargestBatch),
    };

    /// <summary>The smallest text for so many members; what is over is filled with one of them again.</summary>
    public static int SizeFor(int members) => Texts.Keys.Where(size => size >= members).Min();

    public static string Of(int size) => Texts[size];

    private static string For(int size) =>
        OfOne.Replace(
            "@p1",
            string.Join(", ", Enumerable.Range(1, size).Select(i => $"@p{i}")),
            StringComparison.Ordinal
        );
}
