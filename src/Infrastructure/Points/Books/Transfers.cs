using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Books;

/// <summary>The only way a transfer is written.</summary>
internal static class Transfers
{
    /// <summary>Adds it to the unit of work.</summary>
    /// <exception cref="InvalidOperationException">It has one side only, or its sides do not add up to 0: a bug.</exception>
    public static TransferRow Write(
        DbContext db,
        TransferRow transfer,
        IReadOnlyCollection<PostingRow> postings
    )
    {
        if (postings.Count < 2 || postings.Sum(posting => posting.Amount) != 0)
        {
            throw new InvalidOperationException($"The transfer {transfer.Kind} is not balanced.");
        }
        foreach (var posting in postings)
        {
            posting.TransferId = transfer.Id;
        }
        db.Add(transfer);
        db.AddRange(postings);
        return transfer;
    }

    /// <summary>Points of one lot are gone. A lot expires once, so that its cause is the lot itself.</summary>
    public static void WriteExpiry(
        DbContext db,
        PointAccountId account,
        PointLot lot,
        int rules,
        DateTimeOffset now
    ) =>
        Write(
            db,
            new()
            {
                Id = PointTransferId.New(),
                Cause = string.Create(
                    CultureInfo.InvariantCulture,
                    $"expire:{account.Value:N}:{lot.ExpiresAt.ToUnixTimeSeconds()}"
                ),
                Kind = PointTransferKind.Expired,
                AccountId = account,
                Points = lot.Points,
                Day = DayOf(now),
                Rules = rules,
                Words = PointWords.Expired,
                At = now,
            },
            [.. PostingRow.OutOf(account, [lot]), PostingRow.Of(PointBook.Expired, lot.Points)]
        );

    public static int DayOf(DateTimeOffset now) => UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
}
