using MudBlazor;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Gateway.Campaigns.Contracts;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.IronFans.Months;

namespace WeChatUnion.Gateway.IronFans.Desk;

internal static class FanDeskPages
{
    public const string Months = "/console/iron-fans";
    public const string Glance = Months + "/glance";
    public const string Rules = Months + "/rules";

    public static IServiceCollection AddFanDeskPages(this IServiceCollection services) =>
        services
            .AddSingleton(
                CampaignFace.Of<GiftTermsForm, GiftPanel>(FanGift.KindName, _ => FanPaths.Own)
            )
            .AddSingleton(
                new ConsolePage(
                    Months,
                    "铁粉月榜",
                    Icons.Material.Filled.EmojiEvents,
                    IronFansActs.Read,
                    38
                )
                {
                    CountAsync = CountAsync,
                }
            );

    private static async Task<int> CountAsync(ConsoleShell.Desk desk)
    {
        var waiting = await desk.ReadAsync<MonthDeskQueries, int>(
            IronFansActs.Review,
            (months, scope, _) => months.CountWaitingAsync(scope, default)
        );
        return waiting.Succeeded ? waiting.Value : 0;
    }
}
