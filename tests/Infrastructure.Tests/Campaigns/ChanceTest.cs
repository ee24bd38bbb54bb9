using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>Campaigns that give further chances, and members who get them.</summary>
public abstract class ChanceTest(DatabaseProvider provider)
{
    private LotteryHost host = null!;

    private protected LotteryHost Host => host;

    [OneTimeSetUp]
    public async Task AHost() => host = await LotteryHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    private protected static CampaignSettings Giving(
        CampaignSettings settings,
        int signIn = 1,
        int attendance = 2,
        int most = 10,
        int mostPerDay = 0
    ) =>
        settings with
        {
            Chances = new()
            {
                Gifts =
                [
                    new("sign-in", signIn, []),
                    new("attendance", attendance, ["一楼大厅", "二楼报告厅"]),
                ],
                MostPerMember = most,
                MostPerDay = mostPerDay,
            },
        };

    private protected Task<Outcome<ChanceReceipt>> SignInAsync(
        FanIdentity fan,
        CampaignId id,
        DateTimeOffset? at = null
    ) =>
        host.Cards.AskAsync(
            (SignIn signIn) => signIn.ExecuteAsync(fan, id, "page", at ?? Now, default)
        );

    private protected Task<Outcome<ChanceReceipt>> AttendAsync(
        FanIdentity fan,
        CampaignId id,
        int place,
        string code,
        DateTimeOffset? at = null
    ) =>
        host.Cards.AskAsync(
            (Attend attend) =>
                attend.ExecuteAsync(new(fan, id, place, code, "page"), at ?? Now, default)
        );

    private protected Task<string> CodeAsync(CampaignId id, int place, DateTimeOffset? at = null) =>
        host.Cards.AskAsync(
            (AttendanceCodes codes) => Task.FromResult(codes.Of(id, place, at ?? Now))
        );

    private protected Task<ChanceGranted> GrantAsync(
        CampaignId id,
        Entrant entrant,
        string reference,
        ChanceRules rules
    ) =>
        host.Cards.AskAsync(
            (IChanceLedger ledger) =>
                ledger.GrantAsync(new(id, entrant, "quiz", reference, 1, Now), rules, default)
        );

    private protected Task<int> CountAsync(CampaignId id, MemberId member) =>
        host.Cards.AskAsync(
            (ICampaignChanceTotals totals) => totals.CountAsync(id, member, default)
        );

    private protected async Task<Entrant> EntrantAsync(FanIdentity fan)
    {
        var person = await host.Cards.AskAsync(
            (IFanDirectory fans) => fans.FindAsync(fan, default)
        );
        var member = await host.Cards.AskAsync(
            (IMemberFans members) => members.FindMemberAsync(person!.Value, default)
        );
        return new(person!.Value, member!.Value);
    }

    private protected async Task<List<EntryCode>> CodesAsync(CampaignId id, FanIdentity fan) =>
        [
            .. (
                await host.Cards.AskAsync(
                    (OwnEntries entries) => entries.ListAsync(fan, id, default)
                )
            ).Select(entry => entry.Code),
        ];

    private protected Task<FrozenList> ListAsync(CampaignId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<FrozenList>().AsNoTracking().SingleAsync(list => list.Id == id)
        );
}
