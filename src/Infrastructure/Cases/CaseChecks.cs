using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseChecks(UnionDbContext db) : ICaseChecks
{
    public Task<bool> HasAsync(Case one, string code, CancellationToken cancel) =>
        db.Set<CaseCheck>()
            .AnyAsync(
                check =>
                    check.CaseId == one.Id && check.Revision == one.Revision && check.Code == code,
                cancel
            );
}
