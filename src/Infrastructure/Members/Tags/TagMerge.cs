using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Tags;

/// <summary>Tags of a double entry of the register go along; what both bear is borne once.</summary>
internal sealed class TagMerge(UnionDbContext db) : IMemberMerge
{
    Task<string?> IMemberMerge.FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var from = await db.Set<TagBearer>()
            .Where(one => one.MemberId == merge.Absorbed)
            .ToListAsync(cancel);
        var borne = await db.Set<TagBearer>()
            .Where(one => one.MemberId == merge.Into)
            .Select(one => one.TagId)
            .ToListAsync(cancel);
        foreach (var one in from)
        {
            db.Remove(one);
            if (!borne.Contains(one.TagId))
            {
                db.Add(TagBearer.Of(one.TagId, merge.Into, one.AddedBy, one.AddedAt));
            }
        }
    }
}
