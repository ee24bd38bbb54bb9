using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>The suspension has a scope of its own, for the caller's unit of work is the caller's.</summary>
internal sealed class BoundMembers(
    UnionDbContext db,
    IMemberLookup members,
    IServiceScopeFactory scopes
) : IBoundMembers
{
    public async Task<BoundMember?> FindActiveAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var binding = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(one => one.PersonId == person && one.Status == BindingStatus.Active)
            .Where(one =>
                db.Set<MemberCard>()
                    .Any(card => card.Id == one.CardId && card.Status == MemberCardStatus.InUse)
            )
            .SingleOrDefaultAsync(cancel);
        if (binding is null)
        {
            return null;
        }
        var found = await members.FindAsync([binding.MemberId], cancel);
        if (found.GetValueOrDefault(binding.MemberId) is { InMembership: true } member)
        {
            return new(binding.MemberId, binding.CardId, member.UnionPath, binding.BoundAt);
        }
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<RecheckBinding>()
            .ExecuteAsync(binding.Id, now, cancel);
        return null;
    }
}
