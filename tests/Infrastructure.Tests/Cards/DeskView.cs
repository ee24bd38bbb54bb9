using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
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
    public static async Task<DeskView> SeenFromAsync(
        this CardHost host,
        string district,
        DemoPerson person,
        PhoneReportId report
    )
    {
        var path = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .Where(union => union.Name == district)
                    .Select(union => union.Path)
                    .SingleAsync()
        );
        var scope = new StaffScope([path]);
        var card = await host.CardAsync(person);
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
}
