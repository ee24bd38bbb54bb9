using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Contracts;

/// <summary>For the queries of rooms that know only the member.</summary>
public static class MembersBound
{
    /// <summary>Members with a binding that has not ended. Ask with <c>Any</c>, which looks one member up.</summary>
    public static IQueryable<MemberId> Of(UnionDbContext db) =>
        db.Set<CardBinding>().AsNoTracking().Standing().Select(binding => binding.MemberId);
}
