using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cards.Guard;

internal static class GuardRegistration
{
    public static IServiceCollection AddCardsGuard(this IServiceCollection services)
    {
        services.AddSingleton<IFailedTries, FailedTries>();
        services.AddScoped<IAlarmStore, AlarmStore>();
        services.AddScoped<TryGuard>();
        services.AddScoped<RaiseAlarms>();
        services.AddScoped<AcknowledgeAlarm>();
        services.AddScoped<CardAlarmQueries>();
        services.AddUnionJob<CardAlarmJob>("cards.alarms", "20 * * * * ?");
        return services;
    }
}
