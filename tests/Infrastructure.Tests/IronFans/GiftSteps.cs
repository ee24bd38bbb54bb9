using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Gifts of a month on a host with a database.</summary>
internal static class GiftSteps
{
    /// <summary>When every gift may be drawn.</summary>
    public static readonly DateTimeOffset Drawing = Now.AddDays(10);

    public static Campaign DraftOf(int month, int gifts = 5) =>
        Campaign.Draft(
            FanGift.KindName,
            new(
                "铁粉礼品",
                Now.AddDays(-1),
                Now.AddDays(9),
                new()
                {
                    Prizes = [new("雨伞", gifts, 30_00, PrizeDelivery.OnSite, "市总工会一楼")],
                    Intro = "铁粉礼品",
                    Organiser = "鹭湾市总工会",
                    Contact = "公众号留言",
                },
                new MonthTerms(month).Write()
            ),
            null
        );

    /// <summary>Published, as the platform publishes: by nobody of the staff.</summary>
    public static async Task<CampaignView> GiftAsync(
        this LotteryHost host,
        int month,
        int gifts = 5,
        Func<Task>? meanwhile = null
    )
    {
        var campaign = DraftOf(month, gifts);
        await host.Cards.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, Now.AddDays(-2), default);
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });
        return campaign.View();
    }

    /// <summary>Proposed, and waiting for a second person.</summary>
    public static async Task<(CampaignId Id, string Digest)> ProposedGiftAsync(
        this LotteryHost host,
        int month
    )
    {
        var campaign = DraftOf(month);
        campaign.Propose();
        await host.Cards.DoAsync<UnionDbContext>(db =>
        {
            db.Add(campaign);
            return db.SaveChangesAsync();
        });
        return (campaign.Id, campaign.Digest);
    }
}
