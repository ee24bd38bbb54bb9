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
        var latest = await db.Set<VerifiedPhone>()
            .AsNoTracking()
            .Where(phone =>
                db.Set<Fan>().Any(one => one.PersonId == person && one.Id == phone.FanId)
            )
            .OrderByDescending(phone => phone.VerifiedAt)
            .FirstOrDefaultAsync(cancel);
        return latest is null ? null : new ConfirmedPhone(latest.Open(vault), latest.VerifiedAt);
    }
}
