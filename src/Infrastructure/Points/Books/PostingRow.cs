using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Books;

/// <summary>One side of a transfer: a lot of a person's account, or one of the union's own. Those of a transfer add up to 0.</summary>
internal sealed class PostingRow
{
    public long Id { get; init; }

    public PointTransferId TransferId { get; set; }

    /// <summary>Null: the union's own, see <see cref="Book"/>.</summary>
    public PointAccountId? AccountId { get; init; }

    /// <summary>Of a person's: which lot. Null: a reversal that found nothing to take.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public PointBook? Book { get; init; }

    /// <summary>Negative: they leave.</summary>
    public long Amount { get; init; }

    public static PostingRow Of(PointBook book, long amount) =>
        new() { Book = book, Amount = amount };

    public static PostingRow Of(PointAccountId account, DateTimeOffset? lot, long amount) =>
        new()
        {
            AccountId = account,
            ExpiresAt = lot,
            Amount = amount,
        };

    /// <summary>What leaves these lots.</summary>
    public static IEnumerable<PostingRow> OutOf(
        PointAccountId account,
        IEnumerable<PointLot> parts
    ) => parts.Select(part => Of(account, part.ExpiresAt, -part.Points));
}
