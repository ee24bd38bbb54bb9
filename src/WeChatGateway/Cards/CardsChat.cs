using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.Members.Contracts;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>The card in chat: what is bound, or the way to bind.</summary>
internal static class CardsChat
{
    /// <summary>Key of the menu button 绑卡.</summary>
    public const string BindKey = "card.bind";

    /// <summary>Key of the menu button 我的.</summary>
    public const string MineKey = "card.mine";

    private static readonly string[] Words =
    [
        "绑卡",
        "绑定",
        "绑定工会卡",
        "工会卡",
        "会员卡",
        "我的卡",
        "我的工会卡",
    ];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(BindKey, AnswerAsync);
        chat.Click(MineKey, AnswerAsync);
        chat.Text("挂失", AnswerLost).Instant();
        TakeOverChat.Map(chat);
        UnbindChat.Map(chat);
        foreach (var word in Words)
        {
            chat.Text(word, AnswerAsync);
        }
    }

    private static ValueTask<ChatAnswer> AnswerLost(ChatContext chat)
    {
        var site = chat.Service<IOptions<SiteOptions>>().Value;
        return ValueTask.FromResult(
            ChatAnswer.Text(
                $"""
                <a href="{site.PageUrl(CardPaths.Lost)}">点这里挂失工会卡</a>
                卡里的钱请另外打银行电话挂失。
                """
            )
        );
    }

    private static async ValueTask<ChatAnswer> AnswerAsync(ChatContext chat)
    {
        var bound = await chat.Service<CardQueries>().FindBoundAsync(chat.Fan, chat.Cancel);
        var site = chat.Service<IOptions<SiteOptions>>().Value;
        return ChatAnswer.Text(
            bound is null
                ? $"""
                绑定工会会员服务卡，只要 3 步、约半分钟：
                <a href="{site.PageUrl(CardPaths.Bind)}">点这里绑卡</a>
                请准备好手机号和身份证号后 4 位。
                """
                : $"""
                您已绑定工会卡：
                {bound.MaskedName}，{bound.BankName} 尾号 {bound.MaskedCard[^4..]}{Resting(bound)}
                <a href="{site.PageUrl(CardPaths.Root)}">查看我的工会卡</a>
                卡丢了要挂失，也在这里。不用了，回复“解绑”。
                """ + await ListedAsync(chat, bound.Member, site)
        );
    }

    private static string Resting(BoundCard bound) =>
        bound.RestReason is { } reason ? $"\n{RestWords.Of(reason)}" : "";

    /// <summary>That something holds against him, and where to read what; nothing for nearly everybody.</summary>
    private static async Task<string> ListedAsync(
        ChatContext chat,
        MemberId member,
        SiteOptions site
    )
    {
        var listed = await chat.Service<IBlacklist>().StandingAsync(member, chat.Now, chat.Cancel);
        return listed.Said is { } said
            ? $"\n{said}\n<a href=\"{site.PageUrl(StandingLinks.Own)}\">查看和申诉</a>"
            : "";
    }
}
