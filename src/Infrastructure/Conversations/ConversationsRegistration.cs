using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Conversations;

public static class ConversationsRegistration
{
    public static IServiceCollection AddConversations(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<InboxOptions>()
            .Bind(configuration.GetSection(InboxOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<InboxSql>();
        services.AddSingleton<InboxCleaning>();
        services.AddSingleton<IPersonalDataLog, InboxErasure>();
        services.AddScoped<IPersonalDataHolder, ConversationDataHolder>();
        services.AddScoped<IOwnData, ConversationOwnData>();
        services.AddUnionJob<InboxRetentionJob>("conversations.inbox-retention", "0 3/10 * * * ?");
        services.AddSingleton<Inbox.Inbox>();
        services.AddSingleton<InboxReads>();
        services.AddSingleton<InboxPayload>();
        services.AddSingleton<ConversationAbsences>();
        services.AddSingleton<ConversationReads>();
        services.AddSingleton<IHotWriteSql<MoveConversation>, MoveConversationSql>();
        return services;
    }
}
