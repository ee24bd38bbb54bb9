using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Infrastructure.Lotteries;

public static class LotteriesRegistration
{
    public static IServiceCollection AddLotteries(this IServiceCollection services)
    {
        services.AddScoped<ILotteryStore, LotteryStore>();
        services.AddScoped<ILotteryEntries, LotteryEntries>();
        services.AddScoped<ICampaignKind, ScheduledDraw>();
        services.AddScoped<PublishLottery>();
        services.AddScoped<FreezeLottery>();
        services.AddScoped<DrawLottery>();
        services.AddScoped<LotterySuccessors>();
        services.AddScoped<OwnEntries>();
        services.AddScoped<EnterLottery>();
        services.AddScoped<TellPublicValue>();
        services.AddSingleton<FrozenTrees>();
        services.AddScoped<LotteryQueries>();
        services.AddScoped<AwaitedValueQueries>();
        services.AddScoped<OwnDrawQueries>();
        return services;
    }
}
