using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        return Silently(
            WithWake(
                chat,
                [
                    .. items
                        .Select((item, at) => (item, at))
                        .Where(one => one.item.Accepted)
                        .Select(one => Yes(chat, one.item.TemplateId, $"{one.at}")),
                ]
            )
        );
    }

    private static ValueTask<ChatAnswer> RememberChanges(ChatContext chat) =>
        Silently(
            WithWake(
                chat,
                [
                    .. ((SubscribeMsgChangeEvent)chat.Message).Items.Select(
                        IHotWrite (item) =>
                            item.Accepted
                                ? Yes(chat, item.TemplateId, "on")
                                : new EndSubscriptions(
                                    chat.Fan,
                                    item.TemplateId,
                                    SubscriptionEnd.TurnedOff,
                                    chat.SentAt
                                )
                    ),
                ]
            )
        );

    private static IReadOnlyList<IHotWrite> WithWake(
        ChatContext chat,
        IReadOnlyList<IHotWrite> writes
    ) =>
        writes.Any(write => write is AllowSubscription)
            ? [.. writes, new WakeMessages(chat.Fan, chat.Now)]
            : writes;

    private static AllowSubscription Yes(ChatContext chat, string templateId, string mark) =>
        new(chat.Fan, templateId, KeyOf(chat, templateId, mark), chat.SentAt);

    /// <summary>WeChat gives a yes no id. Two popups of one second are told apart by their templates.</summary>
    private static string KeyOf(ChatContext chat, string templateId, string mark)
    {
        var second = chat.SentAt.ToUnixTimeSeconds();
        var yes = $"{chat.Fan.AppId}/{chat.Fan.OpenId}/{second}/{templateId}/{mark}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yes)));
    }

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
