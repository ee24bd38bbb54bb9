using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Memberships;

/// <summary>A union's poster, for the console.</summary>
public sealed class JoinCodeQueries(UnionDbContext db, IUnionDirectory unions)
{
    /// <summary>Null: no such union in scope, or one that has ended.</summary>
    public async Task<JoinCodeView?> FindAsync(
        StaffScope scope,
        UnionOrganizationId id,
        CancellationToken cancel
    )
    {
        if (
            await unions.FindActiveAsync(id, cancel) is not { } union
            || union.Id != id
            || !scope.Covers(union.Path)
        )
        {
            return null;
        }
        var code = await db.Set<JoinCode>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganizationId == id && one.EndedAt == null, cancel);
        return new(id, union.Name, union.Path, code?.Code, code?.IssuedAt, code?.IssuedBy);
    }
}
