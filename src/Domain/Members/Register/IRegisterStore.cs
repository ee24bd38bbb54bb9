using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>The register for writing.</summary>
public interface IRegisterStore
{
    /// <summary>The member, tracked, and the union it belongs to, to look at.</summary>
    Task<(Member Member, UnionOrganization Union)?> FindAsync(
        MemberId id,
        CancellationToken cancel
    );

    Task<UnionOrganization?> FindUnionAsync(UnionOrganizationId id, CancellationToken cancel);

    /// <summary>Who has this document, double entries included. Tracked.</summary>
    Task<Member?> FindHolderAsync(BlindIndex number, CancellationToken cancel);

    void Add(Member member);

    void Add(MemberChange change);
}
