using WeChat.Events.Privacy;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Fans;

/// <summary>
/// What people tell WeChat about their data and WeChat passes on. The sender is a platform id; the person stands in the event.
/// </summary>
internal static class PrivacyChat
{
    public static void Map(ChatRoutes chat)
    {
        chat.On<UserAuthorizationCancellationEvent>(EraseAsync).Transactional();
        chat.On<UserAuthorizationRevokeEvent>(ForgetRevokedAsync).Transactional();
        chat.On<UserInfoModifiedEvent>(ForgetOutdatedAsync).Transactional();
    }

    private static async ValueTask<ChatAnswer> EraseAsync(ChatContext chat)
    {
        if (SubjectOf(chat) is { } fan)
        {
            await chat.Service<EraseFan>().ExecuteAsync(fan, chat.Now, chat.Cancel);
        }
        return ChatAnswer.Silence;
    }

    private static ValueTask<ChatAnswer> ForgetRevokedAsync(ChatContext chat) =>
        ForgetAsync(chat, isOutdated: false);

    private static ValueTask<ChatAnswer> ForgetOutdatedAsync(ChatContext chat) =>
        ForgetAsync(chat, isOutdated: true);

    private static async ValueTask<ChatAnswer> ForgetAsync(ChatContext chat, bool isOutdated)
    {
        if (SubjectOf(chat) is { } fan)
        {
            var code = ((PersonalDataEvent)chat.Message).RevokeInfo;
            await chat.Service<ForgetData>()
                .ExecuteAsync(new(fan, code, isOutdated), chat.Now, chat.Cancel);
        }
        return ChatAnswer.Silence;
    }

    /// <summary>Null for users of a plug-in, whom we do not know by an OpenId.</summary>
    private static FanIdentity? SubjectOf(ChatContext chat)
    {
        var about = (PersonalDataEvent)chat.Message;
        return about.OpenId.Length is > 0 and <= 64 && about.AppId.Length <= 32
            ? new FanIdentity(about.AppId is "" ? chat.Fan.AppId : about.AppId, about.OpenId)
            : null;
    }
}
