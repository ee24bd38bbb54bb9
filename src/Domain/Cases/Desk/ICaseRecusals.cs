using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

/// <summary>回避: whose cases an account must not decide, its owner's and his relatives'. What it finds is tracked.</summary>
public interface ICaseRecusals
{
    /// <param name="hand">The account, and those one hand may hold beside it.</param>
    Task<bool> IsBarredAsync(
        IReadOnlyCollection<StaffAccountId> hand,
        MemberId member,
        CancellationToken cancel
    );

    Task<CaseRecusal?> FindAsync(CaseRecusalId id, CancellationToken cancel);

    Task<IReadOnlyList<CaseRecusal>> FindOfMemberAsync(MemberId member, CancellationToken cancel);

    void Add(CaseRecusal tie);

    void Remove(CaseRecusal tie);
}
