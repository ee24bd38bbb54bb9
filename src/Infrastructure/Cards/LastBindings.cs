using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class LastBindings(UnionDbContext db) : ILastBindings
{
    public Task<PersonId?> FindPersonAsync(MemberId member, CancellationToken cancel) =>
        Last()
            .Where(binding => binding.MemberId == member)
            .Select(binding => (PersonId?)binding.PersonId)
            .FirstOrDefaultAsync(cancel);

    public Task<MemberId?> FindMemberAsync(PersonId person, CancellationToken cancel) =>
        Last()
            .Where(binding => binding.PersonId == person)
            .Select(binding => (MemberId?)binding.MemberId)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Those that stand, the active one first; and those after which neither of the two was bound to anybody.</summary>
    private IQueryable<CardBinding> Last()
    {
        var all = db.Set<CardBinding>();
        var standing = all.Standing();
        return all.AsNoTracking()
            .Where(one =>
                one.Status == BindingStatus.Active
                || one.Status == BindingStatus.Suspended
                || (
                    !standing.Any(other =>
                        other.MemberId == one.MemberId || other.PersonId == one.PersonId
                    )
                    && !all.Any(other =>
                        (other.MemberId == one.MemberId || other.PersonId == one.PersonId)
                        && other.BoundAt > one.BoundAt
                    )
                )
            )
            .OrderBy(one => one.Status)
            .ThenByDescending(one => one.BoundAt)
            .ThenByDescending(one => one.EndedAt);
    }
}
