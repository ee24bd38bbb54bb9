using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Consents;

internal sealed class MemoryAgreements(MemoryWork work) : IAgreementStore
{
    public List<Agreement> Rows { get; } = [];

    public Task<bool> HasAsync(
        PersonId person,
        AgreementKind kind,
        string textVersion,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            Rows.Exists(one =>
                one.PersonId == person
                && one.Kind == kind
                && one.TextVersion == textVersion
                && one.IsStanding
            )
        );

    public Task<IReadOnlyList<Agreement>> FindAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Agreement>>(Rows.FindAll(one => one.PersonId == person));

    public Task<IReadOnlyCollection<PersonId>> FindOwnersAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyCollection<PersonId>>([
            .. merges
                .Select(merge => merge.Absorbed)
                .Where(person => Rows.Exists(one => one.PersonId == person)),
        ]);

    public void Add(Agreement agreement) => work.OnSave(() => Rows.Add(agreement));

    public void Remove(Agreement agreement) => work.OnSave(() => Rows.Remove(agreement));
}
