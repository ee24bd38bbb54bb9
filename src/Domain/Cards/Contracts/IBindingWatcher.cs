using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>
/// A room that keeps something of a member, bound or not: a case, a prize on its way. It stops nothing. Register one per
/// room.
/// </summary>
public interface IBindingWatcher
{
    /// <summary>What is still under way when the member gives a binding up; he is told.</summary>
    /// <returns>Short Simplified Chinese phrases without personal data, such as 1 件补贴申请还在审核; empty: nothing.</returns>
    Task<IReadOnlyList<string>> FindOpenAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    );

    /// <summary>
    /// The person binds the member in the caller's unit of work: what the room kept of the member alone is the person's from
    /// now on. May run again for the same binding.
    /// </summary>
    Task BoundAsync(PersonId person, MemberId member, DateTimeOffset now, CancellationToken cancel);
}
