using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Cases.Own;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Infrastructure.Cases;

namespace WeChatUnion.Gateway.Cases;

/// <summary>How one's own cases stand, in chat.</summary>
internal static class CasesChat
{
    /// <summary>Key of a menu button 我的办件.</summary>
    public const string MineKey = "cases.mine";

    private const int Shown = 5;
    private static readonly string[] Words = ["我的办件", "办件", "进度", "查进度", "办理进度"];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(MineKey, AnswerAsync);
        foreach (var word in Words)
        {
            chat.Text(word, AnswerAsync);
        }
    }

    private static async ValueTask<ChatAnswer> AnswerAsync(ChatContext chat)
    {
        var cases = await chat.Service<CaseQueries>().ListAsync(chat.Fan, chat.Cancel);
        var site = chat.Service<IOptions<SiteOptions>>().Value;
        return ChatAnswer.Text(
            cases.Count == 0
                ? "您还没有办理过事项。"
                : $"""
                {string.Join('\n', cases.Take(Shown).Select(Line))}
                <a href="{site.PageUrl(CaseLinks.Own)}">查看我的办件</a>
                """
        );
    }

    private static string Line(CaseLine one) =>
        string.Join(
            ' ',
            new[]
            {
                $"{one.Title}：{CaseWords.Of(one.State)}",
                CaseShown.Yuan(one.AmountCents),
                $"（{one.Number}）",
            }.Where(text => text.Length > 0)
        );
}
