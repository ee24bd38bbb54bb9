using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Members by what staff type on a page of the console. Whether they may be shown, the caller's scope decides.</summary>
public interface IMemberFinder
{
    /// <param name="typed">A whole card number, ID number or phone: parts of one find nobody.</param>
    /// <returns>At most some tens.</returns>
    Task<IReadOnlyCollection<MemberId>> FindAsync(string? typed, CancellationToken cancel);
}
