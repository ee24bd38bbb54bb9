using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Memberships;

internal sealed class JoinCodeStore(UnionDbContext db) : IJoinCodeStore
{
    public Task<JoinCode?> FindAsync(string code, CancellationToken cancel) =>
        db.Set<JoinCode>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancel);

    public Task<JoinCode?> FindCurrentAsync(UnionOrganizationId union, CancellationToken cancel) =>
        db.Set<JoinCode>()
            .SingleOrDefaultAsync(
                one => one.OrganizationId == union && one.EndedAt == null,
                cancel
            );

    public void Add(JoinCode code) => db.Add(code);
}
