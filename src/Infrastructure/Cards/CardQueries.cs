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
    /// <summary>The card this WeChat identity has bound, or null.</summary>
    public async Task<BoundCard?> FindBoundAsync(FanIdentity fan, CancellationToken cancel)
    {
        if (await fans.FindAsync(fan, cancel) is not PersonId person)
        {
            return null;
        }
        var found = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.PersonId == person)
            .Where(binding => binding.Status == BindingStatus.Active)
            .Join(
                db.Set<MemberCard>(),
                binding => binding.CardId,
                card => card.Id,
                (binding, card) => card
            )
            .SingleOrDefaultAsync(cancel);
        return
            found is not null && await members.DescribeAsync(found.MemberId, cancel) is { } member
            ? new BoundCard(
                found.MemberId,
                member.MaskedName,
                member.OrganizationName,
                found.MaskedNumber,
                found.BankName
            )
            : null;
    }
}
