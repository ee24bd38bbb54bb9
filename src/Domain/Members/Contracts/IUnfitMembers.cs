namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Why a member is left out of a draw.</summary>
public enum UnfitReason
{
    /// <summary>Not in membership any more.</summary>
    NotInMembership = 1,

    /// <summary>The union was merged or abolished, or does not hand over its dues.</summary>
    UnionNotInOrder = 2,

    OutsideAudience = 3,

    /// <summary>On the black list.</summary>
    Listed = 4,
}

/// <param name="Why">The first reason, where there are several.</param>
public readonly record struct UnfitMember(MemberId Member, UnfitReason Why);

/// <summary>The register for a look at very many members at once: whom a draw leaves out when its list is closed.</summary>
public interface IUnfitMembers
{
    /// <summary>
    /// Of all members those whose standing is not good at this moment, those outside these unions, and those the black list forbids
    /// lotteries. Read as one stream; one may come twice.
    /// </summary>
    /// <param name="unionPaths">Subtrees that take part; empty: the whole city.</param>
    IAsyncEnumerable<UnfitMember> ForLotteriesAsync(
        IReadOnlyList<string> unionPaths,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
