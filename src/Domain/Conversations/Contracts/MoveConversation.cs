using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Conversations.Contracts;

/// <summary>
/// Takes a fan's conversation to its next state. Refused when the standing version is no longer
/// <see cref="FromVersion"/>; the handler is then run again with the new state.
/// </summary>
public sealed record MoveConversation(Conversation Next, long FromVersion) : IHotWrite;
