using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class VerifiedPhones(
    UnionDbContext db,
    IFanDirectory fans,
    IPersonalDataVault vault
) : IVerifiedPhones
{
    public async Task<ConfirmedPhone?> FindAsync(FanIdentity fan, CancellationToken cancel)
    {
        if (await fans.FindAsync(fan, cancel) is not PersonId person)
        {
            return null;
        }
        // Two reads by index: one of both tables together goes over every phone there is.
        var identities = await db.Set<Fan>()
            .Where(one => one.PersonId == person)
            .Select(one => one.Id)
            .ToListAsync(cancel);
        var latest = await db.Set<VerifiedPhone>()
            .AsNoTracking()
            .Where(phone => identities.Contains(phone.FanId))
            .OrderByDescending(phone => phone.VerifiedAt)
            .FirstOrDefaultAsync(cancel);
        return latest is null ? null : new ConfirmedPhone(latest.Open(vault), latest.VerifiedAt);
    }
}
