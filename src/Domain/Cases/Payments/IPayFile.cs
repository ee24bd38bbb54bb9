namespace WeChatUnion.Domain.Cases.Payments;

public interface IPayFile
{
    /// <summary>
    /// Writes the items that still wait, opened while they are written: item id, name, whole card number, bank, amount in
    /// yuan. What is paid or failed is not in it, however often a file is taken.
    /// </summary>
    /// <param name="after">Number of the item before the first.</param>
    /// <param name="to">Number of the last.</param>
    /// <param name="output">Stays open.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="InvalidOperationException">A card's number is not the one that was confirmed; the file breaks off.</exception>
    Task<long> WriteAsync(
        PayBatchId batch,
        int after,
        int to,
        PayFileFormat format,
        Stream output,
        CancellationToken cancel
    );
}
