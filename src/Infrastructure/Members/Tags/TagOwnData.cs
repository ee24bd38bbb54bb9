using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Tags;

/// <summary>Tags the member behind the person bears. They are the register's, and stay with it as the membership does.</summary>
internal sealed class TagOwnData(IMemberFans members, UnionDbContext db) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var names = await members.FindMemberAsync(person, cancel) is { } member
            ? await NamesOf(member).ToListAsync(cancel)
            : [];
        return names.Count == 0 ? [] : [new("工会给您的标签", names)];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        await members.FindMemberAsync(person, cancel) is { } member
        && await NamesOf(member).AnyAsync(cancel)
            ? new([], ["工会给您的标签：和会员登记一起保留，可以请工会去掉"])
            : ErasureTerms.None;

    private IQueryable<string> NamesOf(MemberId member) =>
        from bearer in db.Set<TagBearer>()
        where bearer.MemberId == member
        join tag in db.Set<MemberTag>() on bearer.TagId equals tag.Id
        orderby tag.Name
        select tag.Name;
}
