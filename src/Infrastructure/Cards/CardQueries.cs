using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>What chat and pages show of bindings, masked.</summary>
public sealed class CardQueries(UnionDbContext db, IFanDirectory fans, IMemberDirectory members)
{
    /// <summary>The card this WeChat identity has bound, also while the binding rests; or null.</summary>
    public async Task<BoundCard?> FindBoundAsync(FanIdentity fan, CancellationToken cancel)
    {
        if (await fans.FindAsync(fan, cancel) is not PersonId person)
        {
            return null;
        }
        var found = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.PersonId == person)
            .Standing()
            .OrderBy(binding => binding.Status)
            .ThenByDescending(binding => binding.BoundAt)
            .Join(
                db.Set<MemberCard>(),
                binding => binding.CardId,
                card => card.Id,
                (binding, card) => new { Card = card, binding.EndReason }
            )
            .FirstOrDefaultAsync(cancel);
        return
            found is { Card: var card }
            && await members.DescribeAsync(card.MemberId, cancel) is { } member
            ? new BoundCard(
                card.MemberId,
                member.MaskedName,
                member.OrganizationName,
                card.MaskedNumber,
                card.BankName,
                found.EndReason
            )
            : null;
    }
}
