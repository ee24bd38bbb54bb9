using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>Reads what a bank sends back: CSV or xlsx, UTF-8 or GB18030, told by what the file holds.</summary>
public interface IPayReturnFile
{
    /// <summary>
    /// Hands the rows on as they are read, some hundreds at a time. The upload is held in memory, 16 MB at most and one at a
    /// time on a node: nothing of it is laid down in clear.
    /// </summary>
    /// <returns>Rows handed on; or why the file cannot be used, then perhaps after some of its rows.</returns>
    Task<Outcome<int>> ReadAsync(
        Stream file,
        Func<IReadOnlyList<PayReturnLine>, Task> take,
        CancellationToken cancel
    );
}
