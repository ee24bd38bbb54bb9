using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Infrastructure.Fans.Erasing;
using WeChatUnion.Infrastructure.Fans.Followers;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Fans;

public static class FansRegistration
{
    public static IServiceCollection AddFans(this IServiceCollection services)
    {
        services.AddSingleton<IFanDirectory, FanDirectory>();
        services.AddSingleton<IFanIdentities, FanIdentities>();
        services.AddScoped<IPersonIdentities, PersonIdentities>();
        services.AddScoped<IPersonHeirs, PersonHeirs>();
        services.AddSingleton<IFanAges, FanAges>();
        services.AddScoped<IFollowCounts, FollowCounts>();
        services.AddScoped<IFanStore, FanStore>();
        services.AddSingleton<IHotWriteSql<FanFollowed>, FanFollowedSql>();
        services.AddSingleton<IHotWriteSql<MeetFan>, MeetFanSql>();
        services.AddScoped<UnfollowFan>();
        services.AddSingleton<IHotWriteSql<UnionIdSeen>, UnionIdSeenSql>();
        services.AddScoped<IPersonStore, PersonStore>();
        services.AddScoped<MergePersons>();
        services.AddScoped<JoinByUnionId>();
        services.AddSingleton<IUnionIdSightings, ToldUnionIds>();
        services.AddScoped<MendJoins>();
        services.AddScoped<Sightings>();
        services.AddUnionJob<JoinJob>("fans.joins", "5 * * * * ?");
        services.AddScoped<ISessionStore, SessionStore>();
        services.AddScoped<ISessionDirectory, SessionDirectory>();
        services.AddScoped<StartSession>();
        services.AddScoped<RefreshSession>();
        services.AddScoped<EndSession>();
        services.AddScoped<EndAllSessions>();
        services.AddScoped<IVerifiedPhoneStore, VerifiedPhoneStore>();
        services.AddScoped<IVerifiedPhones, VerifiedPhones>();
        services.AddScoped<KeepVerifiedPhone>();
        services.AddScoped<IPersonalDataHolder, FanDataHolder>();
        services.AddScoped<IOwnData, FanOwnData>();
        services.AddScoped<ShowOwnData>();
        services.AddScoped<ExportOwnData>();
        services.AddScoped<ReviewErasure>();
        services.AddScoped<EraseOwnData>();
        services.AddSingleton<FanCleaning>();
        services.AddUnionJob<FanCleaningJob>("fans.sessions", "0 23 * * * ?");
        services.AddSingleton<FollowerRounds>();
        services.AddScoped<AskForUnionIds>();
        services.AddUnionJob<FollowerJob>("fans.followers", "35 * * * * ?");
        services.AddErasing();
        return services;
    }
}
