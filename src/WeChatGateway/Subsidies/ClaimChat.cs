using WeChat.Messages;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>
/// 平安返厦 without leaving the conversation: photos, one line with the rest, a yes. Everything stands in the same draft as the
/// pages' and the mini-program's.
/// </summary>
internal static class ClaimChat
{
    /// <summary>Key of the menu button 平安返厦.</summary>
    public const string Key = "subsidies.claim";

    private const string Flow = "subsidies.claim";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly string[] Words = ["平安返厦", "返厦", "返厦补贴", "申请补贴"];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(Key, BeginAsync).Transactional();
        foreach (var word in Words)
        {
            chat.Text(word, BeginAsync).Transactional();
        }
        chat.Flow(Flow, GoOnAsync).Transactional();
    }

    private static async ValueTask<ChatAnswer> BeginAsync(ChatContext chat)
    {
        var claim = new ChatClaim(chat);
        var draft = await claim.OpenAsync();
        if (!draft.Succeeded)
        {
            return claim.Refuse(draft.Refusal).EndFlow(chat);
        }
        return Begin(chat, claim, draft.Value);
    }

    private static async ValueTask<ChatAnswer> GoOnAsync(ChatContext chat)
    {
        var claim = new ChatClaim(chat);
        var draft = await claim.OpenAsync();
        if (!draft.Succeeded)
        {
            return claim.Refuse(draft.Refusal).EndFlow(chat);
        }
        if (chat.Conversation.Step != StepOf(draft.Value))
        {
            // What was talked about was handed in or ended on another face: nothing of it goes into the next one.
            return Begin(chat, claim, draft.Value);
        }
        return chat.Message switch
        {
            ImageMessage photo => Stay(
                chat,
                draft.Value,
                await TakePhotoAsync(claim, draft.Value, photo)
            ),
            TextMessage text => await ReadAsync(chat, claim, draft.Value, text.Content),
            _ => Stay(chat, draft.Value, ClaimChatWords.Unread),
        };
    }

    private static ChatAnswer Begin(ChatContext chat, ChatClaim claim, CaseDraft draft) =>
        Stay(chat, draft, ClaimChatWords.Begin(claim, draft));

    private static async Task<string> TakePhotoAsync(
        ChatClaim claim,
        CaseDraft draft,
        ImageMessage photo
    )
    {
        var count = await claim.TakePhotoAsync(draft, photo.MediaId);
        return count.Succeeded ? ClaimChatWords.Photo(count.Value) : count.Refusal.Message;
    }

    private static async ValueTask<ChatAnswer> ReadAsync(
        ChatContext chat,
        ChatClaim claim,
        CaseDraft draft,
        string content
    )
    {
        var said = ChatText.Normalise(content);
        if (said is "取消" or "退出" or "不办了")
        {
            return ChatAnswer.Text("好的。填好的内容已保存，随时可以接着办。").EndFlow(chat);
        }
        if (said is "确认" or "提交" or "确认提交")
        {
            if (ShownDraft.Read(chat.Conversation.Data) != ShownDraft.Of(draft))
            {
                // The promise was not shown, or something changed since: it is shown first.
                return await ReviewAsync(chat, claim, draft);
            }
            var receipt = await claim.SubmitAsync(draft);
            return receipt.Succeeded
                ? ChatAnswer.Text(ClaimChatWords.Receipt(receipt.Value)).EndFlow(chat)
                : Stay(chat, draft, receipt.Refusal.Message);
        }
        if (said is "重发" or "重拍" or "重新发照片")
        {
            var dropped = await claim.DropPhotosAsync(draft);
            return Stay(chat, draft, dropped.Refusal?.Message ?? ClaimChatWords.Anew);
        }
        var form = ClaimChatWords.Read(content, draft.Form, claim.Season!.Rules, chat.Now);
        var saved = await claim.SaveAsync(draft.Id, form);
        if (!saved.Succeeded)
        {
            return Stay(chat, draft, saved.Refusal.Message);
        }
        return await ReviewAsync(chat, claim, saved.Value);
    }

    private static async Task<ChatAnswer> ReviewAsync(
        ChatContext chat,
        ChatClaim claim,
        CaseDraft draft
    )
    {
        var reviewed = await claim.ReviewAsync(draft.Id);
        if (!reviewed.Succeeded)
        {
            return Stay(chat, draft, reviewed.Refusal.Message);
        }
        var isWhole = reviewed.Value.Missing is null;
        return Stay(
            chat,
            draft,
            ClaimChatWords.Review(claim, reviewed.Value),
            isWhole ? ShownDraft.Of(reviewed.Value.Draft) : null
        );
    }

    private static string StepOf(CaseDraft draft) => $"{draft.Id.Value:N}";

    /// <param name="shown">What was shown with the promise: 确认 is about this and nothing else.</param>
    private static ChatAnswer Stay(
        ChatContext chat,
        CaseDraft draft,
        string text,
        ShownDraft? shown = null
    ) => ChatAnswer.Text(text).MoveTo(chat, Flow, StepOf(draft), shown?.Write() ?? "", Patience);
}
