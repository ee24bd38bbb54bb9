using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Members;

/// <summary>The register, read by the keys members prove themselves with.</summary>
public interface IMemberStore
{
    /// <summary>Members sharing a phone, at most <paramref name="limit"/>; double entries put into another are none.</summary>
    Task<IReadOnlyList<Member>> FindByPhoneAsync(
        BlindIndex phone,
        int limit,
        CancellationToken cancel
    );

    /// <summary>A double entry put into another is not found.</summary>
    Task<Member?> FindByIdNumberAsync(BlindIndex number, CancellationToken cancel);

    /// <summary>To look at only.</summary>
    Task<(Member Member, UnionOrganization Union)?> FindAsync(
        MemberId id,
        CancellationToken cancel
    );
}
