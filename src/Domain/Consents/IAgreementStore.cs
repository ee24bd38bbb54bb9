using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Consents;

public interface IAgreementStore
{
    /// <summary>Whether one to this version stands.</summary>
    Task<bool> HasAsync(
        PersonId person,
        AgreementKind kind,
        string textVersion,
        CancellationToken cancel
    );

    /// <summary>All of a person, withdrawn ones too. Tracked: what is changed is saved with the unit of work.</summary>
    Task<IReadOnlyList<Agreement>> FindAsync(PersonId person, CancellationToken cancel);

    /// <summary>The absorbed persons something still stands under. Not tracked.</summary>
    Task<IReadOnlyCollection<PersonId>> FindOwnersAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    );

    void Add(Agreement agreement);

    void Remove(Agreement agreement);
}
