using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans.Counting;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans;

public static class IronFansRegistration
{
    public static IServiceCollection AddIronFans(this IServiceCollection services)
    {
        services.AddSingleton<IHotWriteSql<NoteInteraction>, NoteInteractionSql>();
        services.AddSingleton<IHotWriteSql<CountInteraction>, CountInteractionSql>();
        services.AddSingleton<IHotWriteSql<ScoreInteraction>, ScoreInteractionSql>();
        services.AddSingleton<ScoreBoard>();
        services.AddScoped<OwnScoreQueries>();
        return services;
    }
}
