using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Persons;

/// <summary>Who takes part in no draw under one entry of the register takes part in none under the one that stays.</summary>
internal sealed class ExclusionMerge(UnionDbContext db) : IMemberMerge
{
    Task<string?> IMemberMerge.FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        if (await FindAsync(merge.Absorbed, cancel) is not { } exclusion)
        {
            return;
        }
        db.Remove(exclusion);
        if (await FindAsync(merge.Into, cancel) is null)
        {
            db.Add(Exclusion.Of(merge.Into, exclusion.AddedBy, exclusion.AddedAt));
        }
    }

    private Task<Exclusion?> FindAsync(MemberId member, CancellationToken cancel) =>
        db.Set<Exclusion>().SingleOrDefaultAsync(one => one.MemberId == member, cancel);
}
