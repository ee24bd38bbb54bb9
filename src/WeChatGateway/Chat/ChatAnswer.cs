using WeChat.Replies;
using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Chat;

/// <summary>What a handler answers: a reply, and what happens together with it.</summary>
public sealed record ChatAnswer
{
    /// <summary>Null: nothing is said (WeChat gets <c>success</c>).</summary>
    public IPassiveReply? Reply { get; init; }

    /// <summary>Declared effects, written in the same commit as the reply.</summary>
    public IReadOnlyList<IHotWrite> Writes { get; init; } = [];

    public static ChatAnswer Silence { get; } = new();

    public static ChatAnswer Text(string text) => new() { Reply = new TextReply(text) };

    public ChatAnswer With(IHotWrite write) => this with { Writes = [.. Writes, write] };

    /// <summary>Takes the fan's conversation to a step; refused and run again when it moved meanwhile.</summary>
    public ChatAnswer MoveTo(
        ChatContext chat,
        string flow,
        string step,
        string data,
        TimeSpan expiresIn
    ) =>
        With(
            new MoveConversation(
                chat.Conversation with
                {
                    Flow = flow,
                    Step = step,
                    Data = data,
                    ExpiresAt = chat.Now + expiresIn,
                },
                chat.Conversation.Version
            )
        );

    public ChatAnswer EndFlow(ChatContext chat) =>
        chat.Conversation.Flow is null
            ? this
            : With(
                new MoveConversation(
                    Conversation.None(chat.Fan) with
                    {
                        ExpiresAt = chat.Now,
                    },
                    chat.Conversation.Version
                )
            );
}
