using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Notifications.Receipts;
using WeChatUnion.Infrastructure.Notifications.Sms;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Templates;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Notifications;

public static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<NotificationOptions>()
            .Bind(configuration.GetSection(NotificationOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<NotificationOptions>, NoticeTemplatesCheck>();
        services.AddScoped<IOutbox, Outbox>();
        services.AddSingleton<IPersonalDataLog, OutboxErasure>();
        services.AddScoped<IPersonalDataHolder, NotificationDataHolder>();
        services.AddScoped<IOwnData, NotificationOwnData>();
        services.AddSingleton<OutboxExpiry>();
        services.AddSingleton<ReachCleaning>();
        services.AddSingleton<OutboxResend>();
        services.AddSingleton<TemplateBook>();
        services.AddSingleton<FanActBook>();
        services.AddSingleton<SendWindows>();
        services.AddSingleton<SubscriptionLedger>();
        services.AddSingleton<ReceiptMatching>();
        services.AddSingleton<IHotWriteSql<QueueFanMessage>, QueueFanMessageSql>();
        services.AddSingleton<IHotWriteSql<WakeMessages>, WakeMessagesSql>();
        services.AddSingleton<IHotWriteSql<FanActed>, FanActedSql>();
        services.AddSingleton<IHotWriteSql<AllowSubscription>, AllowSubscriptionSql>();
        services.AddSingleton<IHotWriteSql<EndSubscriptions>, EndSubscriptionsSql>();
        services.AddSingleton<IHotWriteSql<KeepReceipt>, KeepReceiptSql>();
        services.AddHostedService<OutboxUpkeep>();
        services.AddUnionJob<OutboxCleaningJob>("notifications.cleaning", "0 37 * * * ?");
        return services.AddDispatch().AddSms(configuration);
    }

    private static IServiceCollection AddSms(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<SmsOptions>()
            .Bind(configuration.GetSection(SmsOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SmsOptions>, SmsOptionsCheck>();
        services
            .AddHttpClient(HttpSmsSender.Client)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false }
            )
            .RemoveAllLoggers();
        services.AddSingleton<ISmsSender, HttpSmsSender>();
        return services;
    }

    private static IServiceCollection AddDispatch(this IServiceCollection services)
    {
        services.AddSingleton<OutboxClaims>();
        services.AddSingleton<OutboxResults>();
        services.AddSingleton<DeliveryReads>();
        services.AddSingleton<Allowances>();
        services.AddSingleton<SendPace>();
        services.AddSingleton<AccountFaults>();
        services.AddSingleton<PathStops>();
        services.AddSingleton<ParkedRound>();
        services.AddSingleton<ParkedDue>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<IFanMessageSender, FanMessageSender>();
        services.AddHostedService<OutboxDispatcher>();
        return services;
    }
}
