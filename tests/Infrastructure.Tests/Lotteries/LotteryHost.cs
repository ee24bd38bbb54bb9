using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Lotteries;

/// <summary>Campaigns and lotteries on a database of their own. What is woken by time, tests wake.</summary>
internal sealed class LotteryHost(CardHost cards) : IAsyncDisposable
{
    public static readonly DateTimeOffset Closes = Now.AddDays(1);
    public static readonly DateTimeOffset Frozen = Closes + FreezeLottery.Grace;
    public static readonly DateTimeOffset BeaconDue = Closes.AddHours(1);
    public static readonly DateTimeOffset FallbackDue = Closes.AddDays(3);

    private int fans;
    private int issues;

    public CardHost Cards => cards;

    /// <param name="more">In the place of what the rooms bring.</param>
    public static async Task<LotteryHost> StartAsync(
        DatabaseProvider provider,
        Action<IServiceCollection>? more = null
    ) =>
        new(
            await CardHost.StartAsync(
                provider,
                (services, configuration) =>
                {
                    AddRooms(services, configuration);
                    more?.Invoke(services);
                }
            )
        );

    /// <summary>Another node on the same database.</summary>
    public async Task<LotteryHost> BesideAsync() => new(await cards.BesideAsync(AddRooms));

    public static void AddRooms(IServiceCollection services, IConfiguration configuration) =>
        services.AddCampaigns().AddLotteries();

    /// <summary>Published and open at the tests' now; it closes a day later.</summary>
    public Task<CampaignView> DrawAsync(
        int prizes = 3,
        Func<CampaignSettings, CampaignSettings>? change = null
    )
    {
        var issue = 2026000 + Interlocked.Add(ref issues, 2);
        return PublishAsync(
            ScheduledDraw.KindName,
            SettingsOf(prizes, change),
            new DrawTerms(
                new(BeaconSource.Ssq.Name, $"{issue}", BeaconDue),
                new(BeaconSource.Ssq.Name, $"{issue + 1}", FallbackDue)
            ).Write()
        );
    }

    /// <param name="releases">Null: all prizes at once, with so many blanks.</param>
    public Task<CampaignView> WheelAsync(
        int prizes = 3,
        int blanks = 0,
        int once = 1,
        int daily = 0,
        int winLimit = 1,
        IReadOnlyList<DeckRelease>? releases = null,
        Func<CampaignSettings, CampaignSettings>? change = null
    ) =>
        PublishAsync(
            InstantWin.KindName,
            SettingsOf(prizes, change),
            new InstantTerms(
                InstantLook.Wheel,
                once,
                daily,
                winLimit,
                releases ?? [new(Now.AddHours(-1), [prizes], blanks)]
            ).Write()
        );

    /// <summary>A WeChat whose card is bound.</summary>
    public async Task<FanIdentity> MemberAsync()
    {
        var number = Interlocked.Increment(ref fans);
        var fan = Fan(600_000 + number);
        await cards.BindAsync(fan, await cards.NewPersonAsync(6_000 + number));
        return fan;
    }

    public async Task<IReadOnlyList<FanIdentity>> MembersAsync(int count)
    {
        var members = new List<FanIdentity>();
        for (var i = 0; i < count; i++)
        {
            members.Add(await MemberAsync());
        }
        return members;
    }

    public Task<Outcome<LotteryReceipt>> EnterAsync(
        FanIdentity fan,
        CampaignId id,
        DateTimeOffset? at = null,
        string face = "page"
    ) =>
        cards.AskAsync(
            (EnterLottery enter) => enter.ExecuteAsync(new(fan, id, face), at ?? Now, default)
        );

    public Task<Outcome<TurnReceipt>> TurnAsync(
        FanIdentity fan,
        CampaignId id,
        int number = 1,
        DateTimeOffset? at = null
    ) =>
        cards.AskAsync(
            (TakeTurn take) => take.ExecuteAsync(new(fan, id, number, "page"), at ?? Now, default)
        );

    public async Task<bool> AdvanceAsync(CampaignId id, DateTimeOffset at) =>
        await cards.AskAsync((AdvanceCampaign advance) => advance.ExecuteAsync(id, at, default))
            is { Succeeded: true, Value: true };

    /// <summary>Two people, or the source, told it.</summary>
    public Task KnowAsync(CampaignView campaign, DateTimeOffset? at = null, bool fallback = false)
    {
        var terms = DrawTerms.Read(campaign.Terms)!;
        var choice = fallback ? terms.Fallback : terms.Beacon;
        return cards.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(PublicValue.Fetched(choice, "010512192733+08", at ?? choice.Due));
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Closed, frozen and drawn.</summary>
    public async Task DrawnAsync(CampaignView campaign)
    {
        Assert.That(await AdvanceAsync(campaign.Id, Frozen), "frozen");
        await KnowAsync(campaign);
        Assert.That(await AdvanceAsync(campaign.Id, BeaconDue), "drawn");
    }

    public Task<FrozenList> ListAsync(CampaignView draw) =>
        cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<FrozenList>().AsNoTracking().SingleAsync(list => list.Id == draw.Id)
        );

    public async Task<DrawProof> ProofAsync(CampaignView draw) =>
        DrawProof.Read(
            await cards.AskAsync(
                (UnionDbContext db) =>
                    db.Set<LotteryDraw>()
                        .Where(one => one.Id == draw.Id)
                        .Select(one => one.Proof)
                        .SingleAsync()
            )
        )!;

    public Task<List<PrizeWin>> WinsAsync(CampaignId id) =>
        cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PrizeWin>()
                    .AsNoTracking()
                    .Where(win => win.CampaignId == id)
                    .OrderBy(win => win.Seat)
                    .ThenBy(win => win.Turn)
                    .ToListAsync()
        );

    public Task<CampaignState> StateAsync(CampaignId id) =>
        cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Campaign>()
                    .Where(campaign => campaign.Id == id)
                    .Select(campaign => campaign.State)
                    .SingleAsync()
        );

    /// <summary>All of a step but its commit.</summary>
    public Task<CampaignMove> BreakOffAsync(CampaignId id, DateTimeOffset at) =>
        cards.InScopeAsync(async services =>
        {
            var campaign = await services
                .GetRequiredService<ICampaignStore>()
                .FindAsync(id, default);
            var kind = services.GetRequiredService<CampaignKinds>().Of(campaign!);
            return (await kind.AdvanceAsync(campaign!.View(), at, default))!;
        });

    /// <summary>The member who entered leaves the union.</summary>
    public async Task LeaveAsync(FanIdentity fan)
    {
        var person = await cards.AskAsync((IFanDirectory known) => known.FindAsync(fan, default));
        var member = await cards.AskAsync(
            (IMemberFans members) => members.FindMemberAsync(person!.Value, default)
        );
        await cards.DoAsync<UnionDbContext>(db =>
            db.Set<Member>()
                .Where(one => one.Id == member!.Value)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, MemberState.Left))
        );
    }

    public ValueTask DisposeAsync() => cards.DisposeAsync();

    private static CampaignSettings SettingsOf(
        int prizes,
        Func<CampaignSettings, CampaignSettings>? change
    )
    {
        var plain = new CampaignSettings
        {
            Prizes = [new("保温杯", prizes, 60_00, PrizeDelivery.OnSite, "市总工会一楼")],
            Successors = 5,
            Intro = "月月抽好礼",
            Organiser = "鹭湾市总工会",
            Contact = "公众号留言",
        };
        return change?.Invoke(plain) ?? plain;
    }

    private async Task<CampaignView> PublishAsync(
        string kind,
        CampaignSettings settings,
        string terms
    )
    {
        var campaign = Campaign.Draft(
            kind,
            new("测试抽奖", Now.AddHours(-1), Closes, settings, terms),
            null
        );
        await cards.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, Now.AddHours(-2), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });
        return campaign.View();
    }
}
