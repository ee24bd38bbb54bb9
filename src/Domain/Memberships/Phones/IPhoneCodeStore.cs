using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>What it finds is tracked, unless it says otherwise.</summary>
public interface IPhoneCodeStore
{
    Task<PhoneCode?> FindAsync(PhoneCodeId id, CancellationToken cancel);

    /// <summary>The code this person asked for last.</summary>
    Task<PhoneCode?> FindLatestAsync(PersonId person, CancellationToken cancel);

    /// <summary>Whether this person typed a code back that had been sent to this phone.</summary>
    Task<bool> HasProvenAsync(
        PersonId person,
        BlindIndex phone,
        DateTimeOffset since,
        CancellationToken cancel
    );

    /// <summary>Waiting to be handed over, oldest first. Not tracked.</summary>
    Task<IReadOnlyList<PhoneCodeId>> FindWaitingAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    );

    Task<IReadOnlyList<PhoneCode>> FindOfAsync(PersonId person, CancellationToken cancel);

    /// <summary>The absorbed persons something still stands under. Not tracked.</summary>
    Task<IReadOnlyCollection<PersonId>> FindOwnersAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    );

    void Add(PhoneCode code);

    void Remove(PhoneCode code);
}
