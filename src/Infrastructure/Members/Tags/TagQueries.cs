using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Tags;

/// <summary>Tags as the console shows them: they are the city's, and who bears one is seen within one's own unions.</summary>
public sealed class TagQueries(UnionDbContext db)
{
    /// <summary>The youngest first.</summary>
    public async Task<PageOf<TagLine>> ListAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var seesAny = !scope.IsEmpty;
        var tags = db.Set<MemberTag>().AsNoTracking().Where(_ => seesAny);
        var rows = await tags.OrderByDescending(tag => tag.MadeAt)
            .ThenBy(tag => tag.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .Select(tag => new TagLine(
                tag.Id,
                tag.Name,
                db.Set<TagBearer>().Count(one => one.TagId == tag.Id),
                tag.MadeAt
            ))
            .ToListAsync(cancel);
        return new(rows, await tags.LongCountAsync(cancel));
    }

    /// <summary>Null: there is none, or nothing may be seen.</summary>
    public Task<TagLine?> FindAsync(StaffScope scope, MemberTagId id, CancellationToken cancel)
    {
        var seesAny = !scope.IsEmpty;
        return db.Set<MemberTag>()
            .Where(tag => seesAny && tag.Id == id)
            .Select(tag => new TagLine(
                tag.Id,
                tag.Name,
                db.Set<TagBearer>().Count(one => one.TagId == tag.Id),
                tag.MadeAt
            ))
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Bearers in the unions of the scope, who got it last first.</summary>
    public async Task<PageOf<BearerLine>> ListBearersAsync(
        StaffScope scope,
        MemberTagId id,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var bearers =
            from bearer in db.Set<TagBearer>().AsNoTracking()
            where bearer.TagId == id
            join member in db.Set<Member>() on bearer.MemberId equals member.Id
            join union in UnionSubtrees.Unions(db, scope) on member.OrganizationId equals union.Id
            select new
            {
                member.Id,
                member.MaskedName,
                union.Name,
                bearer.AddedAt,
            };
        var rows = await bearers
            .OrderByDescending(row => row.AddedAt)
            .ThenBy(row => row.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        return new(
            [.. rows.Select(row => new BearerLine(row.Id, row.MaskedName, row.Name, row.AddedAt))],
            await bearers.LongCountAsync(cancel)
        );
    }
}
