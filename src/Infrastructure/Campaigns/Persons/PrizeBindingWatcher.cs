using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Persons;

/// <summary>A prize is the member's: whoever gives his binding up is told, and claims it from the WeChat he binds next.</summary>
internal sealed class PrizeBindingWatcher(UnionDbContext db) : IBindingWatcher
{
    public async Task<IReadOnlyList<string>> FindOpenAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    )
    {
        var open = await db.Set<PrizeWin>()
            .CountAsync(
                win =>
                    win.MemberId == member
                    && win.State != PrizeState.Done
                    && win.State != PrizeState.Lapsed,
                cancel
            );
        return open == 0
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{open} 件奖品还没有领到")];
    }

    public async Task BoundAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var wins = await db.Set<PrizeWin>()
            .Where(win => win.MemberId == member && win.PersonId != person)
            .ToListAsync(cancel);
        wins.ForEach(win => win.MoveTo(person));
    }
}
