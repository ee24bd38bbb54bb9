using AutoMapper;

namespace WeChatUnion.Gateway.Api;

/// <summary>Turns what a use case answers into what the API promises.</summary>
internal sealed class ContractMap(IMapper mapper)
{
    public TContract To<TContract>(object result) => mapper.Map<TContract>(result);

    public static IServiceCollection Register(
        IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.AddAutoMapper(
            settings =>
            {
                if (configuration["AutoMapper:LicenseKey"] is { Length: > 0 } key)
                {
                    settings.LicenseKey = key;
                }
            },
            typeof(ContractMap)
        );
        return services.AddSingleton<ContractMap>();
    }
}
