using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>The queue of entries that may be one person.</summary>
public interface IDuplicateStore
{
    Task<MemberDuplicate?> FindAsync(MemberDuplicateId id, CancellationToken cancel);

    /// <summary>Pairs with this member that nobody has decided yet.</summary>
    Task<IReadOnlyList<MemberDuplicate>> FindPendingOfAsync(
        MemberId member,
        CancellationToken cancel
    );

    /// <summary>Double entries that lead to this member.</summary>
    Task<IReadOnlyList<Member>> FindStubsOfAsync(MemberId member, CancellationToken cancel);

    /// <summary>The member of this ID number, double entries included.</summary>
    Task<MemberId?> FindHolderAsync(BlindIndex number, CancellationToken cancel);

    void Add(MemberDuplicate duplicate);
}
