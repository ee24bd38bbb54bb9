using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class BindingStore(UnionDbContext db, HotReads reads, SqlDialect dialect)
    : IBindingStore
{
    private const string After =
        "SELECT id FROM cards_bindings WHERE status = @p0 AND id > @p1 ORDER BY id";

    public async Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) =>
        await Standing()
            .Where(binding => binding.PersonId == person || binding.MemberId == member)
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
    ) =>
        // By way of its member, for whom there is an index.
        await db.Set<MemberCard>()
            .Where(one => one.Id == card)
            .Join(Standing(), one => one.MemberId, binding => binding.MemberId, (_, b) => b)
            .Where(binding => binding.CardId == card)
            .ToListAsync(cancel);

    public Task<CardBinding?> FindAsync(CardBindingId id, CancellationToken cancel) =>
        db.Set<CardBinding>().SingleOrDefaultAsync(binding => binding.Id == id, cancel);

    public async Task<IReadOnlyList<CardBinding>> FindAfterAsync(
        CardBindingId? after,
        BindingStatus status,
        int limit,
        CancellationToken cancel
    )
    {
        // An id of ours has no order in C#; the database has one.
        var next = await reads.AllAsync(
            dialect.First(After, limit),
            [(int)status, after?.Value ?? Guid.Empty],
            row => new CardBindingId(row.GetGuid(0)),
            cancel
        );
        return await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => next.Contains(binding.Id))
            .OrderBy(binding => binding.Id)
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

    private IQueryable<CardBinding> Standing() => db.Set<CardBinding>().Standing();
}
