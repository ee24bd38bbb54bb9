namespace WeChatUnion.Gateway.Chat;

/// <summary>One line of the chat's table.</summary>
public sealed class ChatRoute(string name, ChatHandler handler)
{
    /// <summary>For logs and metrics: <c>click card.bind</c>, <c>text 绑卡</c>.</summary>
    public string Name { get; } = name;

    public ChatHandler Handler { get; } = handler;

    public bool IsTransactional { get; private set; }

    public bool IsInstant { get; private set; }

    /// <summary>
    /// The handler answers from memory: it reads nothing, waits for nothing and saves nothing, and so
    /// needs no thread of its own.
    /// </summary>
    public ChatRoute Instant()
    {
        IsInstant = true;
        return this;
    }

    /// <summary>
    /// The handler calls use cases that save. It then runs after the record is on disk, and its
    /// effects commit together with the reply.
    /// </summary>
    public ChatRoute Transactional()
    {
        IsTransactional = true;
        return this;
    }
}
