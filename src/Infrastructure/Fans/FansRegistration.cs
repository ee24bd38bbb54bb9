using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Fans.Erasing;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Fans;

public static class FansRegistration
{
    public static IServiceCollection AddFans(this IServiceCollection services)
    {
        services.AddSingleton<IFanDirectory, FanDirectory>();
        services.AddSingleton<IFanIdentities, FanIdentities>();
        services.AddScoped<IFanStore, FanStore>();
        services.AddSingleton<IHotWriteSql<FanFollowed>, FanFollowedSql>();
        services.AddScoped<UnfollowFan>();
        services.AddErasing();
        return services;
    }
}
