using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>An honour is the member's, on whichever WeChat he has his card: there it is shown, and goes with the account.</summary>
internal sealed class HonourBindingWatcher(UnionDbContext db) : IBindingWatcher
{
    Task<IReadOnlyList<string>> IBindingWatcher.FindOpenAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<string>>([]);

    public async Task BoundAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var honours = await db.Set<FanHonour>()
            .Where(honour => honour.MemberId == member && honour.PersonId != person)
            .ToListAsync(cancel);
        honours.ForEach(honour => honour.PersonId = person);
    }
}
