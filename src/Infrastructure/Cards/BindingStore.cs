using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class BindingStore(UnionDbContext db) : IBindingStore
{
    public async Task<IReadOnlyList<CardBinding>> FindActiveAsync(
        PersonId person,
        MemberId member,
        MemberCardId card,
        CancellationToken cancel
    ) =>
        await db.Set<CardBinding>()
            .Where(binding => binding.Status == BindingStatus.Active)
            .Where(binding =>
                binding.PersonId == person || binding.MemberId == member || binding.CardId == card
            )
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        CancellationToken cancel
    ) => await Standing().Where(binding => binding.PersonId == person).ToListAsync(cancel);

    public async Task<IReadOnlyList<CardBinding>> FindStandingOfAsync(
        MemberId member,
        CancellationToken cancel
    ) => await Standing().Where(binding => binding.MemberId == member).ToListAsync(cancel);

    public async Task<IReadOnlyList<CardBinding>> FindStandingOnAsync(
        MemberCardId card,
        CancellationToken cancel
    ) => await Standing().Where(binding => binding.CardId == card).ToListAsync(cancel);

    public Task<CardBinding?> FindAsync(CardBindingId id, CancellationToken cancel) =>
        db.Set<CardBinding>().SingleOrDefaultAsync(binding => binding.Id == id, cancel);

    public async Task<IReadOnlyList<CardBinding>> FindAfterAsync(
        CardBindingId? after,
        BindingStatus status,
        int limit,
        CancellationToken cancel
    )
    {
        var bindings = db.Set<CardBinding>().Where(binding => binding.Status == status);
        if (after is { Value: var last })
        {
            // An id of ours has no order in C#; the database has one.
            bindings = db.Set<CardBinding>()
                .FromSql(
                    $"SELECT * FROM cards_bindings WHERE status = {(int)status} AND id > {last}"
                );
        }
        return await bindings
            .AsNoTracking()
            .OrderBy(binding => binding.Id)
            .Take(limit)
            .ToListAsync(cancel);
    }

    public Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel) =>
        db.Set<MemberCard>().SingleOrDefaultAsync(card => card.Id == id, cancel);

    public async Task RemoveBegunAsync(PersonId person, CancellationToken cancel)
    {
        db.RemoveRange(
            await db.Set<VerificationTicket>()
                .Where(ticket => ticket.PersonId == person)
                .ToListAsync(cancel)
        );
        db.RemoveRange(
            await db.Set<TakeOverCode>().Where(code => code.PersonId == person).ToListAsync(cancel)
        );
    }

    public void Add(CardBinding binding) => db.Add(binding);

    public void Add(MemberCard card) => db.Add(card);

    private IQueryable<CardBinding> Standing() =>
        db.Set<CardBinding>()
            .Where(binding =>
                binding.Status == BindingStatus.Active || binding.Status == BindingStatus.Suspended
            );
}
