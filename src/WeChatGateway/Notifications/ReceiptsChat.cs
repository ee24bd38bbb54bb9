using System.Globalization;
using WeChat.Events.Jobs;
using WeChat.Events.Subscriptions;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Notifications;

/// <summary>What WeChat tells of messages it took, and of what fans agree to.</summary>
internal static class ReceiptsChat
{
    private const int MaxFailure = 100;

    public static void Map(ChatRoutes chat)
    {
        chat.On<TemplateSendJobFinishEvent>(KeepTemplate).Instant();
        chat.On<SubscribeMsgSentEvent>(KeepSubscriptions).Instant();
        chat.On<SubscribeMsgPopupEvent>(RememberAnswers).Instant();
        chat.On<SubscribeMsgChangeEvent>(RememberChanges).Instant();
    }

    private static ValueTask<ChatAnswer> KeepTemplate(ChatContext chat)
    {
        var job = (TemplateSendJobFinishEvent)chat.Message;
        return Silently(
            job.MsgId is { Length: > 0 } id
                ? [Receipt(chat, id, job.Succeeded ? null : job.Status)]
                : []
        );
    }

    private static ValueTask<ChatAnswer> KeepSubscriptions(ChatContext chat)
    {
        var sent = ((SubscribeMsgSentEvent)chat.Message).Items.Where(item => item.MsgId.Length > 0);
        return Silently([
            .. sent.Select(item =>
                Receipt(
                    chat,
                    item.MsgId,
                    item.ErrorCode is null or 0
                        ? null
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"{item.ErrorCode} {item.ErrorStatus}"
                        )
                )
            ),
        ]);
    }

    /// <summary>A yes may be what a waiting message waits for.</summary>
    private static ValueTask<ChatAnswer> RememberAnswers(ChatContext chat)
    {
        var items = ((SubscribeMsgPopupEvent)chat.Message).Items;
        var writes = items
            .Select((item, at) => (item, at))
            .Where(one => one.item.Accepted)
            .Select(
                IHotWrite (one) =>
                    new AllowSubscription(
                        chat.Fan,
                        one.item.TemplateId,
                        KeyOf(chat, one.at),
                        chat.SentAt
                    )
            )
            .ToList();
        return Silently(writes.Count == 0 ? [] : [.. writes, new WakeMessages(chat.Fan, chat.Now)]);
    }

    private static ValueTask<ChatAnswer> RememberChanges(ChatContext chat) =>
        Silently([
            .. ((SubscribeMsgChangeEvent)chat.Message)
                .Items.Where(item => !item.Accepted)
                .Select(item => new EndSubscriptions(
                    chat.Fan,
                    item.TemplateId,
                    SubscriptionEnd.TurnedOff,
                    chat.SentAt
                )),
        ]);

    private static string KeyOf(ChatContext chat, int item) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{chat.Fan.OpenId}/{chat.SentAt.ToUnixTimeSeconds()}/{item}"
        );

    private static KeepReceipt Receipt(ChatContext chat, string id, string? failure) =>
        new(
            chat.Fan.AppId,
            id,
            failure is { Length: > MaxFailure } longer ? longer[..MaxFailure] : failure,
            chat.Now
        );

    private static ValueTask<ChatAnswer> Silently(IReadOnlyList<IHotWrite> writes) =>
        ValueTask.FromResult(ChatAnswer.Silence with { Writes = writes });
}
