namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>The register for a look at very many members at once: whom a draw leaves out when its list is closed.</summary>
public interface IUnfitMembers
{
    /// <summary>
    /// Of all members those whose standing is not good at this moment, those outside these unions, and those the black list forbids
    /// lotteries. Read as one stream; one may come twice.
    /// </summary>
    /// <param name="unionPaths">Subtrees that take part; empty: the whole city.</param>
    IAsyncEnumerable<MemberId> ForLotteriesAsync(
        IReadOnlyList<string> unionPaths,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
