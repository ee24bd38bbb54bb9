using WeChat.Callbacks;
using WeChat.Replies;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Notifications;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Turns what a handler answered into what the inbox stores.</summary>
public static class AnswerRendering
{
    private const string Apology = "抱歉，刚才没有处理成功。请稍后再试一次。";

    /// <summary>A reply that WeChat would refuse, or that came too late for its kind, counts as the handler's failure.</summary>
    public static InboxAnswer Render(
        Callback callback,
        HandlerResult result,
        AnswerMode mode,
        DateTimeOffset now
    )
    {
        try
        {
            return RenderOrThrow(callback, result, mode, now);
        }
        catch (Exception refused) when (refused is CallbackException or NotSupportedException)
        {
            return RenderOrThrow(callback, new HandlerResult(null, refused), mode, now);
        }
    }

    private static InboxAnswer RenderOrThrow(
        Callback callback,
        HandlerResult result,
        AnswerMode mode,
        DateTimeOffset now
    )
    {
        var answer = result.Answer is { } given
            ? CountedActs.Count(callback, given, now)
            : ApologyFor(callback);
        var state = result.Error is null ? InboxState.Handled : InboxState.Failed;
        var failure = result.Error?.GetType().FullName;
        return mode == AnswerMode.Passive
            ? new InboxAnswer(
                state,
                mode,
                Clear(callback, answer.Reply, now),
                failure,
                answer.Writes
            )
            : new InboxAnswer(
                state,
                mode,
                [],
                failure,
                WithMessage(callback, answer, result.Error is null ? "" : "/apology", now)
            );
    }

    private static ChatAnswer ApologyFor(Callback callback) =>
        callback.ExpectsWords ? ChatAnswer.Text(Apology) : ChatAnswer.Silence;

    private static byte[] Clear(Callback callback, IPassiveReply? reply, DateTimeOffset now) =>
        reply is null ? [] : PassiveReply.ToBytes(reply, ReplyHeader.To(callback.Message, now));

    private static IReadOnlyList<IHotWrite> WithMessage(
        Callback callback,
        ChatAnswer answer,
        string suffix,
        DateTimeOffset now
    )
    {
        if (answer.Reply is null)
        {
            return answer.Writes;
        }
        var message = FanMessageBody.Of(answer.Reply);
        // A replay may answer what an apology was sent for: the two are different messages.
        var key = $"inbox/{Convert.ToHexStringLower(callback.Key)}{suffix}";
        // Known together with the message: it must not wait because its own cause is not on disk yet.
        IHotWrite[] act = ActsOfFans.In(callback) is { } did
            ?
            [
                new FanActed(callback.Fan, did, ActsOfFans.TimeOf(callback)),
                new WakeMessages(callback.Fan, now),
            ]
            : [];
        return
        [
            .. answer.Writes,
            .. act,
            new QueueFanMessage(callback.Fan, message.Kind, message.Body, key, now),
        ];
    }
}
