using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans.Counting;
using WeChatUnion.Infrastructure.IronFans.Persons;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans;

public static class IronFansRegistration
{
    public static IServiceCollection AddIronFans(this IServiceCollection services)
    {
        services.AddSingleton<IHotWriteSql<NoteInteraction>, NoteInteractionSql>();
        services.AddSingleton<IHotWriteSql<CountInteraction>, CountInteractionSql>();
        services.AddSingleton<IHotWriteSql<ScoreInteraction>, ScoreInteractionSql>();
        services.AddSingleton<RulesInForce>();
        services.AddSingleton<ScoreBoard>();
        services.AddScoped<OwnScoreQueries>();
        services.AddScoped<ScoreRulesBook>();
        services.AddScoped<IPersonMerge, ScoreMerges>();
        services.AddScoped<IPersonalDataHolder, ScoreDataHolder>();
        services.AddScoped<IOwnData, ScoreOwnData>();
        return services;
    }
}
