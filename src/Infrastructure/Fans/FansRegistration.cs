using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Fans;

public static class FansRegistration
{
    public static IServiceCollection AddFans(this IServiceCollection services)
    {
        services.AddSingleton<IFanDirectory, FanDirectory>();
        services.AddScoped<IFanStore, FanStore>();
        services.AddSingleton<IHotWriteSql<FanFollowed>, FanFollowedSql>();
        services.AddScoped<UnfollowFan>();
        services.AddSingleton<IHotWriteSql<UnionIdSeen>, UnionIdSeenSql>();
        services.AddScoped<IPersonStore, PersonStore>();
        services.AddScoped<MergePersons>();
        services.AddScoped<IUnionIdSightings, JoinByUnionId>();
        services.AddScoped<MendJoins>();
        services.AddScoped<Sightings>();
        services.AddHostedService<JoinJob>();
        services.AddScoped<ISessionStore, SessionStore>();
        services.AddScoped<ISessionDirectory, SessionDirectory>();
        services.AddScoped<StartSession>();
        services.AddScoped<RefreshSession>();
        services.AddScoped<EndSession>();
        services.AddScoped<IVerifiedPhoneStore, VerifiedPhoneStore>();
        services.AddScoped<IVerifiedPhones, VerifiedPhones>();
        services.AddScoped<KeepVerifiedPhone>();
        services.AddSingleton<SessionCleaning>();
        services.AddHostedService<SessionCleaningJob>();
        return services;
    }
}
