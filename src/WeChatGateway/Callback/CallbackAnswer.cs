using WeChatUnion.Domain.Conversations;

namespace WeChatUnion.Gateway.Callback;

/// <summary>What goes back in the HTTP response: a clear reply still to be enveloped, or <c>success</c>.</summary>
/// <param name="Reply">Empty for <c>success</c>.</param>
public readonly record struct CallbackAnswer(byte[] Reply)
{
    public static CallbackAnswer Success { get; } = new([]);

    /// <summary>A deferred reply follows as a message, so that every delivery hears <c>success</c>.</summary>
    public static CallbackAnswer Of(AnswerMode mode, byte[] reply) =>
        mode == AnswerMode.Passive ? new CallbackAnswer(reply) : Success;
}
