using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Fans.Erasing;

internal static class ErasingRegistration
{
    public static void AddErasing(this IServiceCollection services)
    {
        services.AddScoped<IErasureStore, ErasureStore>();
        services.AddScoped<HolderRound>();
        services.AddScoped<EraseFan>();
        services.AddScoped<ForgetData>();
        services.AddScoped<FinishErasures>();
        services.AddUnionJob<ErasureJob>("fans.erasures", "40 * * * * ?");
    }
}
