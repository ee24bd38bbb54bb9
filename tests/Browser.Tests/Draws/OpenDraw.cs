using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>A draw members enter now, whose days a test lets pass at once: its rows are set back, and the gateway's own clock does the rest.</summary>
public sealed class OpenDraw
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>Already told elsewhere: nobody waits for a Tuesday.</summary>
    private static readonly BeaconChoice Beacon = new("ssq", "2026139", Now.AddMinutes(-10));
    private static readonly BeaconChoice Fallback = new("ssq", "2026140", Now.AddDays(3));

    private OpenDraw(CampaignId id) => Id = id;

    public CampaignId Id { get; }

    public string Scene => $"draw-{Id.Value:N}";

    /// <summary>Of several open ones a member is asked to choose: what other tests left open is put aside.</summary>
    public static Task ClearAsync() =>
        ChangeAsync(db =>
            db.Set<Campaign>()
                .Where(one => one.State == CampaignState.Published)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CampaignState.Draft))
        );

    public static Task<OpenDraw> AddAsync(string title, int prizes, ChanceRules? chances = null) =>
        AddAsync(
            ScheduledDraw.KindName,
            title,
            new("保温杯", prizes, 60_00, PrizeDelivery.OnSite, "工会大厦一楼"),
            new DrawTerms(Beacon, Fallback).Write(),
            chances
        );

    /// <param name="blanks">0: every card of the deck is this prize.</param>
    /// <param name="chances">Of each member.</param>
    public static Task<OpenDraw> AddWheelAsync(
        string title,
        CampaignPrize prize,
        InstantLook look = InstantLook.Wheel,
        int blanks = 0,
        int chances = 1,
        ChanceRules? gifts = null
    ) =>
        AddAsync(
            InstantWin.KindName,
            title,
            prize,
            new InstantTerms(
                look,
                ChancesOnce: chances,
                ChancesDaily: 0,
                WinLimit: chances,
                [new(Now.AddDays(-2), [prize.Count], blanks)]
            ).Write(),
            gifts
        );

    private static async Task<OpenDraw> AddAsync(
        string kind,
        string title,
        CampaignPrize prize,
        string terms,
        ChanceRules? chances
    )
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, OpenDraw>(async services =>
        {
            var campaign = Campaign.Draft(
                kind,
                new(
                    title,
                    Now.AddDays(-2),
                    Now.AddDays(1),
                    new()
                    {
                        Prizes = [prize],
                        Chances = chances ?? new(),
                        Intro = "感谢一路相伴。",
                        Organiser = "鹭湾市总工会",
                        Contact = "公众号留言",
                    },
                    terms
                ),
                maker: null
            );
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, Now.AddDays(-2), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return new OpenDraw(campaign.Id);
        });
    }

    /// <summary>It closed a while ago.</summary>
    /// <param name="then">What the gateway's clock makes of it.</param>
    public async Task CloseAsync(CampaignState then = CampaignState.Frozen)
    {
        var closed = DateTimeOffset.UtcNow.AddMinutes(-30);
        await ChangeAsync(db =>
            db.Set<Campaign>()
                .Where(one => one.Id == Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ClosesAt, closed))
        );
        await StandsAsync(then);
    }

    /// <summary>The list has stood long enough, and the public value is known.</summary>
    public async Task DrawAsync()
    {
        var frozen = Beacon.Due.AddMinutes(-20);
        await ChangeAsync(async db =>
        {
            await db.Set<FrozenList>()
                .Where(one => one.Id == Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.FrozenAt, frozen));
            db.Add(PublicValue.Fetched(Beacon, "010512192733+08", Beacon.Due));
            return await db.SaveChangesAsync();
        });
        await StandsAsync(CampaignState.Drawn);
    }

    public Task IsToldAsync(int winners) =>
        BecomesAsync(
            async db =>
                await db.Set<PrizeWin>()
                    .CountAsync(win => win.CampaignId == Id && win.State == PrizeState.Told)
                == winners,
            $"told to {winners}"
        );

    /// <summary>Members of other tests shall not meet it.</summary>
    public Task HideAsync() =>
        ChangeAsync(db =>
            db.Set<Campaign>()
                .Where(one => one.Id == Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CampaignState.Draft))
        );

    private static async Task ChangeAsync(Func<UnionDbContext, Task<int>> change)
    {
        using var backstage = Stages.Gateway.Backstage();
        await backstage.AskAsync(change);
    }

    private Task StandsAsync(CampaignState state) =>
        BecomesAsync(
            db => db.Set<Campaign>().AnyAsync(one => one.Id == Id && one.State == state),
            $"{state}"
        );

    /// <summary>The gateway's own job looks each minute.</summary>
    private static async Task BecomesAsync(Func<UnionDbContext, Task<bool>> isSo, string what)
    {
        using var backstage = Stages.Gateway.Backstage();
        for (var left = 150; left > 0; left--)
        {
            if (await backstage.AskAsync(isSo))
            {
                return;
            }
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        Assert.Fail($"The draw did not become {what}.");
    }
}
