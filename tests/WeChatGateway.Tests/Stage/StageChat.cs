using System.Collections.Concurrent;
using WeChat.Events.MiniProgram;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>Routes whose handler each test brings for a fan of its own.</summary>
internal sealed class StageChat
{
    /// <summary>Text of a route that changes nothing itself.</summary>
    public const string Plain = "stage plain";

    /// <summary>Text of a route whose handler saves.</summary>
    public const string Transactional = "stage transactional";

    /// <summary>A flow any message of the fan goes to.</summary>
    public const string Flow = "stage.flow";

    private readonly ConcurrentDictionary<string, ChatHandler> handlers = new();

    /// <summary>A new fan whose messages this handler answers.</summary>
    public string When(ChatHandler handler)
    {
        var fan = Inbound.NewFan();
        handlers[fan] = handler;
        return fan;
    }

    public void Map(ChatRoutes chat)
    {
        chat.Text(Plain, RunAsync);
        chat.Text(Transactional, RunAsync).Transactional();
        chat.Click(Plain, RunAsync);
        chat.Flow(Flow, RunAsync);
        chat.On<WeappAuditDelayEvent>(RunAsync);
    }

    private ValueTask<ChatAnswer> RunAsync(ChatContext chat) => handlers[chat.Fan.OpenId](chat);
}
