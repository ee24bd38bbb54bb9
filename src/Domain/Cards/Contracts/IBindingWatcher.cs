using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>
/// A room in which something may still be under way when a member gives a binding up: a case, a prize on its way. It stops
/// nothing; the member is told. Register one per room.
/// </summary>
public interface IBindingWatcher
{
    /// <returns>Short Simplified Chinese phrases without personal data, such as 1 件补贴申请还在审核; empty: nothing.</returns>
    Task<IReadOnlyList<string>> FindOpenAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    );
}
