using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class MemberFans(UnionDbContext db, IPersonIdentities people) : IMemberFans
{
    public async Task<FanIdentity?> FindAsync(MemberId member, CancellationToken cancel)
    {
        if (await FindPersonAsync(member, cancel) is not { } person)
        {
            return null;
        }
        var known = await people.OfAsync(person, cancel);
        return known.Count == 0 ? null : known[0].Fan;
    }

    public Task<PersonId?> FindPersonAsync(MemberId member, CancellationToken cancel) =>
        db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.MemberId == member)
            .Standing()
            .OrderBy(binding => binding.Status)
            .Select(binding => (PersonId?)binding.PersonId)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The active one; else the youngest of those suspended.</summary>
    public Task<MemberId?> FindMemberAsync(PersonId person, CancellationToken cancel) =>
        db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.PersonId == person)
            .Standing()
            .OrderBy(binding => binding.Status)
            .ThenByDescending(binding => binding.BoundAt)
            .Select(binding => (MemberId?)binding.MemberId)
            .FirstOrDefaultAsync(cancel);
}
