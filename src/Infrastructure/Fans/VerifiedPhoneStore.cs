using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class VerifiedPhoneStore(UnionDbContext db) : IVerifiedPhoneStore
{
    public Task<VerifiedPhone?> FindAsync(FanId fan, CancellationToken cancel) =>
        db.Set<VerifiedPhone>().SingleOrDefaultAsync(phone => phone.FanId == fan, cancel);

    public void Add(VerifiedPhone phone) => db.Add(phone);
}
