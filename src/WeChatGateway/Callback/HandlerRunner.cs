using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Infrastructure.Conversations;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Finds the route of a callback and runs its handler, whatever that may do.</summary>
public sealed partial class HandlerRunner(
    ChatTable table,
    ConversationReads conversations,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<HandlerRunner> log
)
{
    /// <summary>Reads where the fan stands, and so which handler is next.</summary>
    public async ValueTask<(ChatRoute Route, Conversation Conversation)> RouteAsync(
        Callback callback,
        CancellationToken cancel
    )
    {
        var conversation = ChatTable.NeedsConversation(callback.Message)
            ? await conversations.FindAsync(callback.Fan, clock.GetUtcNow(), cancel)
            : Conversation.None(callback.Fan);
        return (table.Find(callback.Message, conversation), conversation);
    }

    /// <summary>Runs the handler in a scope of its own, begun when it first asks for a service.</summary>
    public RunningHandler Start(ChatRoute route, Callback callback, Conversation conversation) =>
        Start(route, callback, conversation, null, CancellationToken.None);

    /// <summary>Routes anew and runs the handler in the owner's scope, whose unit of work is held.</summary>
    public async Task<RunningHandler> StartAsync(
        Callback callback,
        AsyncServiceScope scope,
        CancellationToken cancel
    )
    {
        var (route, conversation) = await RouteAsync(callback, cancel);
        return Start(route, callback, conversation, scope.ServiceProvider, cancel);
    }

    private RunningHandler Start(
        ChatRoute route,
        Callback callback,
        Conversation conversation,
        IServiceProvider? services,
        CancellationToken cancel
    )
    {
        var context = new ChatContext(
            callback.Message,
            callback.Fan,
            conversation,
            clock.GetUtcNow(),
            callback.SentAt(),
            scopes,
            services,
            cancel
        );
        if (route.IsInstant)
        {
            return new RunningHandler(context, RunAsync(route, context));
        }
        // On a thread of its own: a handler that blocks before it first waits must not hold the answer.
        return new RunningHandler(
            context,
            Task.Run(() => RunAsync(route, context), CancellationToken.None)
        );
    }

    private async Task<HandlerResult> RunAsync(ChatRoute route, ChatContext context)
    {
        try
        {
            return new HandlerResult(await route.Handler(context), null);
        }
        catch (StaleVersionException moved)
        {
            return new HandlerResult(null, moved);
        }
        catch (Exception error)
        {
            LogFailed(error, route.Name, context.Fan);
            return new HandlerResult(null, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "The handler of '{Route}' failed for {Fan}.")]
    private partial void LogFailed(
        Exception error,
        string route,
        Domain.Fans.Contracts.FanIdentity fan
    );
}
