using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.WeChatApps;

public static class WeChatAppsRegistration
{
    public static IServiceCollection AddWeChatApps(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<WeChatOptions>()
            .Bind(configuration.GetSection(WeChatOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<WeChatOptions>, WeChatOptionsCheck>();
        services.AddSingleton<WeChatClients>();
        return services;
    }
}
