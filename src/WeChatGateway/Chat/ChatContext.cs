using WeChat.Messages;
using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Gateway.Chat;

/// <summary>What a handler knows about the message it answers.</summary>
public sealed class ChatContext(
    InboundMessage message,
    FanIdentity fan,
    Conversation conversation,
    DateTimeOffset now,
    DateTimeOffset sentAt,
    IServiceScopeFactory scopes,
    IServiceProvider? services,
    CancellationToken cancel
) : IAsyncDisposable
{
    private AsyncServiceScope? scope;

    public InboundMessage Message => message;

    public FanIdentity Fan => fan;

    /// <summary>Where the fan stands; without a flow for events that do not meet conversations.</summary>
    public Conversation Conversation => conversation;

    public DateTimeOffset Now => now;

    /// <summary>When WeChat says it happened. Deliveries may arrive out of order.</summary>
    public DateTimeOffset SentAt => sentAt;

    /// <summary>
    /// Ends when a handler with effects has run, or held locks, for too long. Others are never ended:
    /// what they still do has no effect.
    /// </summary>
    public CancellationToken Cancel => cancel;

    /// <summary>A service of this message's own scope, which begins with the first one asked for.</summary>
    public T Service<T>()
        where T : notnull
    {
        if (services is not null)
        {
            return services.GetRequiredService<T>();
        }
        scope ??= scopes.CreateAsyncScope();
        return scope.Value.ServiceProvider.GetRequiredService<T>();
    }

    public ValueTask DisposeAsync() => scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
