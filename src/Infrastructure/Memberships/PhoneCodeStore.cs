using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Memberships;

internal sealed class PhoneCodeStore(UnionDbContext db) : IPhoneCodeStore
{
    private DbSet<PhoneCode> Codes => db.Set<PhoneCode>();

    public Task<PhoneCode?> FindAsync(PhoneCodeId id, CancellationToken cancel) =>
        Codes.SingleOrDefaultAsync(code => code.Id == id, cancel);

    public Task<PhoneCode?> FindLatestAsync(PersonId person, CancellationToken cancel) =>
        Codes
            .Where(code => code.PersonId == person)
            .OrderByDescending(code => code.AskedAt)
            .FirstOrDefaultAsync(cancel);

    public Task<bool> HasProvenAsync(
        PersonId person,
        BlindIndex phone,
        DateTimeOffset since,
        CancellationToken cancel
    ) =>
        Codes.AnyAsync(
            code =>
                code.PersonId == person
                && code.AskedAt >= since
                && code.State == PhoneCodeState.Proven
                && code.PhoneIndex == phone,
            cancel
        );

    public async Task<IReadOnlyList<PhoneCodeId>> FindWaitingAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) =>
        await Codes
            .AsNoTracking()
            .Where(code => code.State == PhoneCodeState.Waiting && code.ExpiresAt > now)
            .OrderBy(code => code.AskedAt)
            .Take(limit)
            .Select(code => code.Id)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<PhoneCode>> FindOfAsync(
        PersonId person,
        CancellationToken cancel
    ) => await Codes.Where(code => code.PersonId == person).ToListAsync(cancel);

    public async Task<IReadOnlyCollection<PersonId>> FindOwnersAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await Codes
            .Where(code => absorbed.Contains(code.PersonId))
            .Select(code => code.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }

    public void Add(PhoneCode code) => db.Add(code);

    public void Remove(PhoneCode code) => db.Remove(code);
}
