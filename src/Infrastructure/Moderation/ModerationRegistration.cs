using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Domain.Moderation.Contracts;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Moderation;

public static class ModerationRegistration
{
    public static IServiceCollection AddModeration(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<ModerationOptions>()
            .Bind(configuration.GetSection(ModerationOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ICheckAllowance, CheckAllowance>();
        services.AddScoped<IModerationStore, ModerationStore>();
        services.AddSingleton<IContentJudge, WeChatContentJudge>();
        services.AddScoped<IContentCheck, CheckContent>();
        services.AddScoped<SettlePicture>();
        services.AddScoped<GiveUpWaiting>();
        services.AddUnionJob<ModerationJob>("moderation.overdue", "15 * * * * ?");
        services.AddScoped<IPersonalDataHolder, ModerationDataHolder>();
        services.AddScoped<IOwnData, ModerationOwnData>();
        services.AddSingleton<ModerationCleaning>();
        services.AddUnionJob<ModerationCleaningJob>("moderation.cleaning", "0 37 4 * * ?");
        return services;
    }
}
