using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Members;

/// <summary>The register, read by the keys members prove themselves with.</summary>
public interface IMemberStore
{
    /// <summary>Members sharing a phone, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Member>> FindByPhoneAsync(
        BlindIndex phone,
        int limit,
        CancellationToken cancel
    );

    Task<Member?> FindByIdNumberAsync(BlindIndex number, CancellationToken cancel);

    Task<(Member Member, string OrganizationName)?> FindAsync(
        MemberId id,
        CancellationToken cancel
    );
}
