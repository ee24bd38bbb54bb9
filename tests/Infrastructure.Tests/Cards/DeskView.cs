using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Cards.Desk;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

/// <summary>What staff of one district see of a member's card and of what waits.</summary>
/// <param name="Cards">Of the queues, forced unbindings first.</param>
/// <param name="Listed">How many cards of the member are listed.</param>
internal sealed record DeskView(
    CardQueueCounts Counts,
    MemberCardId[] Cards,
    CardDetail? Detail,
    PhoneReportDetail? Report,
    int Listed
);

internal static class DeskViews
{
    /// <param name="ownDistrict">False: from another than the member's.</param>
    public static async Task<DeskView> SeenFromAsync(
        this CardHost host,
        bool ownDistrict,
        DemoPerson person,
        PhoneReportId report
    )
    {
        var card = await host.CardAsync(person);
        var scope = await ScopeAsync(host, card.MemberId, ownDistrict);
        return await host.InScopeAsync(async services =>
        {
            var queues = services.GetRequiredService<CardQueueQueries>();
            var cards = services.GetRequiredService<CardSearchQueries>();
            var unbinds = await queues.UnbindRequestsAsync(scope, new(), Now, default);
            var takeOvers = await queues.CounterTakeOversAsync(scope, new(), Now, default);
            return new DeskView(
                await queues.CountAsync(scope, Now, default),
                [
                    .. unbinds.Items.Select(one => one.Card),
                    .. takeOvers.Items.Select(one => one.Card),
                ],
                await cards.FindAsync(scope, card.Id, Now, default),
                await queues.FindPhoneReportAsync(scope, report, default),
                (await cards.OfMemberAsync(scope, card.MemberId, default)).Count
            );
        });
    }

    private static async Task<StaffScope> ScopeAsync(CardHost host, MemberId member, bool own)
    {
        var found = await host.AskAsync(
            (IMemberLookup members) => members.FindAsync([member], default)
        );
        var districts = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(union => union.Level == UnionLevel.District)
                    .Select(union => union.Path)
                    .ToListAsync()
        );
        var path = found[member].UnionPath;
        return new([districts.First(one => path.StartsWith(one, StringComparison.Ordinal) == own)]);
    }
}
