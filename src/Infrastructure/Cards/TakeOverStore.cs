using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class TakeOverStore(UnionDbContext db) : ITakeOverStore
{
    public Task<VerificationTicket?> FindLatestTicketAsync(
        PersonId person,
        CancellationToken cancel
    ) =>
        db.Set<VerificationTicket>()
            .AsNoTracking()
            .Where(ticket => ticket.PersonId == person)
            .OrderByDescending(ticket => ticket.ExpiresAt)
            .FirstOrDefaultAsync(cancel);

    public Task<TakeOverCode?> FindLatestCodeAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) =>
        db.Set<TakeOverCode>()
            .Where(code => code.PersonId == person && code.MemberId == member)
            .OrderByDescending(code => code.AskedAt)
            .FirstOrDefaultAsync(cancel);

    public Task<TakeOverCode?> FindCodeAsync(TakeOverCodeId id, CancellationToken cancel) =>
        db.Set<TakeOverCode>().SingleOrDefaultAsync(code => code.Id == id, cancel);

    public async Task<IReadOnlyList<TakeOverCode>> FindOpenCodesAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await db.Set<TakeOverCode>()
            .Where(code => code.MemberId == member && code.ExpiresAt > now)
            .Where(code =>
                code.State != TakeOverCodeState.Refused && code.State != TakeOverCodeState.Used
            )
            .ToListAsync(cancel);

    public async Task<int> CountCodesAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var recent = await db.Set<TakeOverCode>()
            .Where(code => code.PersonId == person || code.MemberId == member)
            .Where(code => code.AskedAt > since)
            .Select(code => new { code.PersonId, code.MemberId })
            .ToListAsync(cancel);
        return Math.Max(
            recent.Count(code => code.PersonId == person),
            recent.Count(code => code.MemberId == member)
        );
    }

    public async Task<IReadOnlyList<TakeOverCodeId>> FindWaitingAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) =>
        await db.Set<TakeOverCode>()
            .Where(code => code.State == TakeOverCodeState.Waiting && code.ExpiresAt > now)
            .OrderBy(code => code.ExpiresAt)
            .Select(code => code.Id)
            .Take(limit)
            .ToListAsync(cancel);

    public Task<CounterTakeOver?> FindOpenRequestAsync(PersonId person, CancellationToken cancel) =>
        db.Set<CounterTakeOver>()
            .SingleOrDefaultAsync(
                request => request.PersonId == person && request.DecidedAt == null,
                cancel
            );

    public Task<CounterTakeOver?> FindRequestAsync(
        CounterTakeOverId id,
        CancellationToken cancel
    ) => db.Set<CounterTakeOver>().SingleOrDefaultAsync(request => request.Id == id, cancel);

    public void Add(TakeOverCode code) => db.Add(code);

    public void Add(CounterTakeOver request) => db.Add(request);
}
