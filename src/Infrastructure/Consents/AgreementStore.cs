using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Consents;

internal sealed class AgreementStore(UnionDbContext db, AgreementRules rules)
    : IAgreementStore,
        IAgreements
{
    Task<bool> IAgreements.HasAsync(
        PersonId person,
        AgreementKind kind,
        CancellationToken cancel
    ) => HasAsync(person, kind, rules.TextOf(kind).Version, cancel);

    public Task<bool> HasAsync(
        PersonId person,
        AgreementKind kind,
        string textVersion,
        CancellationToken cancel
    ) =>
        db.Set<Agreement>()
            .AnyAsync(
                one =>
                    one.PersonId == person
                    && one.Kind == kind
                    && one.TextVersion == textVersion
                    && one.WithdrawnAt == null,
                cancel
            );

    public async Task<IReadOnlyList<StandingAgreement>> FindStandingAsync(
        PersonId person,
        CancellationToken cancel
    )
    {
        var standing = await db.Set<Agreement>()
            .AsNoTracking()
            .Where(one => one.PersonId == person && one.WithdrawnAt == null)
            .OrderByDescending(one => one.GivenAt)
            .ToListAsync(cancel);
        return
        [
            .. standing.Select(one => new StandingAgreement(
                one.Kind,
                AgreementKinds.NameOf(one.Kind),
                AgreementKinds.TitleOf(one.Kind),
                one.TextVersion,
                one.GivenAt
            )),
        ];
    }

    public async Task<IReadOnlyList<Agreement>> FindAsync(
        PersonId person,
        CancellationToken cancel
    ) => await db.Set<Agreement>().Where(one => one.PersonId == person).ToListAsync(cancel);

    public async Task<IReadOnlyCollection<PersonId>> FindOwnersAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await db.Set<Agreement>()
            .Where(one => absorbed.Contains(one.PersonId))
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }

    public void Add(Agreement agreement) => db.Add(agreement);

    public void Remove(Agreement agreement) => db.Remove(agreement);
}
