using WeChat.Events.MiniProgram;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Moderation;

/// <summary>Verdicts on pictures.</summary>
internal static class ModerationChat
{
    public static void Map(ChatRoutes chat) =>
        chat.On<WxaMediaCheckEvent>(SettleAsync).Transactional();

    private static async ValueTask<ChatAnswer> SettleAsync(ChatContext chat)
    {
        var verdict = (WxaMediaCheckEvent)chat.Message;
        if (verdict.TraceId.Length is > 0 and <= ContentCheck.MaxTraceIdLength)
        {
            // An error of WeChat's own (it could not fetch the picture) judges nothing.
            var suggest = verdict.ErrCode is null or 0 ? verdict.Suggest : "";
            await chat.Service<SettlePicture>()
                .ExecuteAsync(
                    Judgement.Of(suggest, LabelOf(verdict), verdict.TraceId),
                    chat.Now,
                    chat.Cancel
                );
        }
        return ChatAnswer.Silence;
    }

    /// <summary>A number, or a word on some accounts; nothing that does not fit a code.</summary>
    private static string LabelOf(WxaMediaCheckEvent verdict) =>
        verdict.Label.Length is > 0 and <= 20 && verdict.Label.All(char.IsAsciiLetterOrDigit)
            ? verdict.Label
            : "other";
}
