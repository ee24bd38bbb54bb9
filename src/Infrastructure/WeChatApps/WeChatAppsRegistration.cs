using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChat.Api.Tokens;
using WeChatUnion.Infrastructure.Redis;
using WeChatUnion.Infrastructure.Scheduling;
using WeChatUnion.Infrastructure.WeChatApps.Tokens;

namespace WeChatUnion.Infrastructure.WeChatApps;

public static class WeChatAppsRegistration
{
    public static IServiceCollection AddWeChatApps(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddRedis(configuration);
        services
            .AddOptions<WeChatOptions>()
            .Bind(configuration.GetSection(WeChatOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeChatOptions>, WeChatOptionsCheck>();
        services.AddSingleton<TokenSeal>();
        services.AddSingleton<DatabaseTokenStore>();
        services.AddSingleton<RedisTokenStore>();
        services.AddSingleton<ITokenStore>(s => new WatchedTokenStore(
            s.GetRequiredService<IOptions<RedisOptions>>().Value.ConnectionString.Length > 0
                ? s.GetRequiredService<RedisTokenStore>()
                : s.GetRequiredService<DatabaseTokenStore>(),
            s.GetRequiredService<ILogger<WatchedTokenStore>>()
        ));
        services.AddSingleton<WeChatClients>();
        services.AddUnionJob<TokenRefreshJob>("wechatapps.tokens", "20 * * * * ?");
        return services;
    }
}
