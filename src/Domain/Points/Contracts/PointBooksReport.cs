namespace WeChatUnion.Domain.Points.Contracts;

/// <summary>Whether the books are right: each figure but the number of transfers is 0.</summary>
/// <param name="Sum">Of all postings.</param>
/// <param name="BrokenTransfers">Whose postings do not add up to 0, or are fewer than two.</param>
/// <param name="WrongAccounts">Whose balance is not the sum of its postings, not what its lots hold, or negative.</param>
/// <param name="WrongLots">That do not hold the sum of their postings.</param>
public sealed record PointBooksReport(
    long Transfers,
    long Sum,
    int BrokenTransfers,
    int WrongAccounts,
    int WrongLots
)
{
    public bool IsRight => Sum == 0 && BrokenTransfers == 0 && WrongAccounts == 0 && WrongLots == 0;
}
