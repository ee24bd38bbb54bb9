namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>The register for acts on a member that is known already: by staff, by jobs, to his registered phone.</summary>
public interface IMemberLookup
{
    /// <summary>Those of them the register has, read at once; nothing is decrypted.</summary>
    Task<IReadOnlyDictionary<MemberId, MemberEntry>> FindAsync(
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    );

    /// <summary>All members with this phone, at most 50.</summary>
    Task<IReadOnlyList<MemberId>> FindByPhoneAsync(PhoneNumber phone, CancellationToken cancel);

    Task<MemberId?> FindByIdNumberAsync(IdDocument number, CancellationToken cancel);

    /// <summary>The phone in the register, unmasked, for sending to it and nothing else; null when it has none.</summary>
    Task<PhoneNumber?> FindPhoneAsync(MemberId member, CancellationToken cancel);

    /// <summary>When staff or a file last changed the phone in the register; null: it is as it was first registered.</summary>
    Task<DateTimeOffset?> FindPhoneChangeAsync(MemberId member, CancellationToken cancel);
}
