namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>The register for a look at very many members at once: whom a draw leaves out when its list is closed.</summary>
public interface IUnfitMembers
{
    /// <summary>
    /// Of all members those whose standing is not good at this moment, and those the black list forbids lotteries. Read as one
    /// stream, some hundred thousand ids at most; one may come twice.
    /// </summary>
    IAsyncEnumerable<MemberId> ForLotteriesAsync(DateTimeOffset now, CancellationToken cancel);
}
