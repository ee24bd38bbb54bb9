using WeChatUnion.Infrastructure.Campaigns.Contracts;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>What is read of the members of a batch: a few texts for all its sizes, so that commands stay prepared.</summary>
internal sealed class BatchSql
{
    private const string TurnsOfOne =
        $"SELECT member_id, number, slot, prize, at FROM {TurnRowMapping.Table} WHERE campaign_id = @p0 AND member_id IN (@p1)";

    private static readonly int[] Sizes = [1, 24, DeckWriter.LargestBatch];

    private readonly Dictionary<int, string> texts;

    private BatchSql(string ofOne) =>
        texts = Sizes.ToDictionary(size => size, size => For(ofOne, size));

    /// <summary>Turns they have taken.</summary>
    public static BatchSql Turns { get; } = new(TurnsOfOne);

    /// <summary>Further chances they were given.</summary>
    public static BatchSql Chances { get; } = new(GrantedChances.OfOne);

    /// <summary>Members the smallest text for so many takes; what is over is filled with one of them again.</summary>
    public static int SizeFor(int members) => Sizes.First(size => size >= members);

    public string Of(int size) => texts[size];

    private static string For(string ofOne, int size) =>
        ofOne.Replace(
            "@p1",
            string.Join(", ", Enumerable.Range(1, size).Select(i => $"@p{i}")),
            StringComparison.Ordinal
        );
}
