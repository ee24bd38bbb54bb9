using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Fans;

public static class FansRegistration
{
    public static IServiceCollection AddFans(this IServiceCollection services)
    {
        services.AddSingleton<IFanDirectory, FanDirectory>();
        services.AddScoped<IFanStore, FanStore>();
        services.AddScoped<FollowFan>();
        services.AddScoped<UnfollowFan>();
        return services;
    }
}
