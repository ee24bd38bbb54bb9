using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>How a callback ends: what is stored as its reply and what happens together with that.</summary>
/// <param name="State">Handled or Failed.</param>
/// <param name="Mode">Passive or Deferred.</param>
/// <param name="Reply">The clear reply; empty for <c>success</c>.</param>
/// <param name="Failure">Type name of the exception, for Failed.</param>
/// <param name="Writes">Declared effects, written in the same transaction.</param>
public sealed record InboxAnswer(
    InboxState State,
    AnswerMode Mode,
    byte[] Reply,
    string? Failure,
    IReadOnlyList<IHotWrite> Writes
);
