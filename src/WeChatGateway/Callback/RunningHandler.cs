using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Callback;

/// <summary>A handler under way together with its scope; whoever waits for it last disposes it.</summary>
public sealed class RunningHandler(ChatContext context, Task<HandlerResult> result)
    : IAsyncDisposable
{
    public ChatContext Context => context;

    public Task<HandlerResult> Result => result;

    public static RunningHandler Ended(ChatContext context, Exception error) =>
        new(context, Task.FromResult(new HandlerResult(null, error)));

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
