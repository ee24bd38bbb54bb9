using Microsoft.Extensions.Options;
using WeChat.Messages;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Cards;

/// <summary>
/// 换绑 in chat. Who a fan is gets proven on the page, for no ID number belongs into a chat; the code can be asked for and
/// given here. Pictures and other words in between change nothing.
/// </summary>
internal static class TakeOverChat
{
    private const string Flow = "cards.take-over";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const string Help =
        "正在换绑工会卡：\n收到验证码，请回复 6 位数字；\n没收到，回复“1”重新获取；\n不换了，回复“退出”。";

    public static void Map(ChatRoutes chat)
    {
        chat.Text("换绑", BeginAsync);
        chat.Text("换绑工会卡", BeginAsync);
        chat.Flow(Flow, GoOnAsync).Transactional();
    }

    private static async ValueTask<ChatAnswer> BeginAsync(ChatContext chat)
    {
        var site = chat.Service<IOptions<SiteOptions>>().Value;
        var shown = await chat.Service<ReviewTakeOver>()
            .ExecuteAsync(chat.Fan, null, chat.Now, chat.Cancel);
        if (!shown.Succeeded)
        {
            return ChatAnswer.Text(
                shown.Refusal == CardsRefusals.TicketExpired
                    ? $"""
                    换绑前要先核对身份，约半分钟：
                    <a href="{site.PageUrl(CardPaths.Bind)}">点这里核对</a>
                    """
                    : shown.Refusal.Message
            );
        }
        var tail = shown.Value.Card.MaskedCard[^4..];
        return shown.Value switch
        {
            { IsMine: true } => ChatAnswer.Text($"这个微信已绑定工会卡（尾号 {tail}），不用换绑。"),
            { IsFree: true } => ChatAnswer.Text(
                $"<a href=\"{site.PageUrl(CardPaths.Bind)}\">这张卡没有绑定其他微信，点这里直接绑定</a>"
            ),
            { WhyNoCode: { } why } => ChatAnswer.Text(why.Message),
            { MaskedPhone: null } => ChatAnswer.Text("请带身份证到所属工会办理换绑。"),
            { MaskedPhone: var phone } => ChatAnswer
                .Text(
                    $"把工会卡（尾号 {tail}）换绑到这个微信：\n回复“1”，验证码会发到工会登记的手机 {phone}。\n不换了，回复“退出”。"
                )
                .MoveTo(chat, Flow, "", "", Patience),
        };
    }

    private static async ValueTask<ChatAnswer> GoOnAsync(ChatContext chat)
    {
        var said = Said(chat);
        return said switch
        {
            "退出" or "取消" or "不换了" => ChatAnswer.Text("好的，没有换绑。").EndFlow(chat),
            "1" or "发送验证码" or "重新获取" => await AskAsync(chat),
            { Length: TakeOverCode.Digits } when said.All(char.IsAsciiDigit) => await TakeAsync(
                chat,
                said
            ),
            _ => ChatAnswer.Text(Help),
        };
    }

    private static async ValueTask<ChatAnswer> AskAsync(ChatContext chat)
    {
        var asked = await chat.Service<RequestTakeOverCode>()
            .ExecuteAsync(new(chat.Fan, null, null), chat.Now, chat.Cancel);
        return asked.Succeeded
            ? ChatAnswer
                .Text($"验证码正在发到 {asked.Value.MaskedPhone}，请在 5 分钟内回复 6 位数字。")
                .MoveTo(chat, Flow, "", "", Patience)
            : Refuse(chat, asked.Refusal);
    }

    private static async ValueTask<ChatAnswer> TakeAsync(ChatContext chat, string code)
    {
        var taken = await chat.Service<TakeOverCard>()
            .ExecuteAsync(new(chat.Fan, null, code), chat.Now, chat.Cancel);
        return taken.Succeeded
            ? ChatAnswer
                .Text($"换绑成功！工会卡（尾号 {taken.Value.MaskedCard[^4..]}）已绑定这个微信。")
                .EndFlow(chat)
            : Refuse(chat, taken.Refusal);
    }

    /// <summary>Another code or another digit may help; everything else ends it here.</summary>
    private static ChatAnswer Refuse(ChatContext chat, Refusal refusal) =>
        refusal == TakeOverRefusals.CodeWrong ? ChatAnswer.Text(refusal.Message)
        : refusal == TakeOverRefusals.CodeGone
            ? ChatAnswer.Text($"{refusal.Message}回复“1”再发一次。")
        : ChatAnswer.Text(refusal.Message).EndFlow(chat);

    private static string Said(ChatContext chat) =>
        chat.Message is TextMessage text ? Typed.Compact(ChatText.Normalise(text.Content)) : "";
}
