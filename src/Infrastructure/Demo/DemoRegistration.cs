using Microsoft.Extensions.DependencyInjection;

namespace WeChatUnion.Infrastructure.Demo;

public static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddScoped<DemoRegister>();
}
