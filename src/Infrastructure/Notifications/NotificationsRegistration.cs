using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Notifications;

public static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<IOutbox, Outbox>();
        services.AddSingleton<IPersonalDataLog, OutboxErasure>();
        services.AddSingleton<OutboxClaims>();
        services.AddSingleton<IFanMessageSender, FanMessageSender>();
        services.AddSingleton<IHotWriteSql<QueueFanMessage>, QueueFanMessageSql>();
        services.AddHostedService<OutboxDispatcher>();
        return services;
    }
}
