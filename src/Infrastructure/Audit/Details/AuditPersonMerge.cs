using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Audit.Details;

/// <summary>
/// Lines keep the id they were written with: their chain vouches for it. The keys of their details go over, so that
/// erasing the person that goes on erases what was written about both.
/// </summary>
internal sealed class AuditPersonMerge(UnionDbContext db) : IPersonMerge
{
    /// <summary>Details of two persons get on with each other; nothing has to be asked.</summary>
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var absorbed = merge.Absorbed.Value;
        var keys = await db.Set<AuditKey>().Where(key => key.About == absorbed).ToListAsync(cancel);
        keys.ForEach(key => key.About = merge.Into.Value);
    }

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed.Value).ToList();
        var left = await db.Set<AuditKey>()
            .Where(key => absorbed.Contains(key.About))
            .Select(key => key.About)
            .Distinct()
            .ToListAsync(cancel);
        return [.. left.Select(id => new PersonId(id))];
    }
}
