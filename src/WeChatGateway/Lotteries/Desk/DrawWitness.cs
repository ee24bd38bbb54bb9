using System.Globalization;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Lotteries.Desk;

/// <summary>What is given to witnesses outside when a list is closed: from then on nobody can change it unnoticed.</summary>
internal static class DrawWitness
{
    /// <param name="address">Where everybody verifies the draw.</param>
    public static string Text(PublicDraw draw, PublicList list, string address) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {draw.Campaign.Title}：参加名单已经确定，此后不能改动。
            名单编号数：{list.Count}
            名单校验值（SHA-256）：{list.Root}
            确定时间：{ConsoleWords.Second(list.FrozenAt)}（北京时间）
            密钥承诺值：{draw.Commitment}
            公开验证：{address}
            请保存本信息，开奖后可用来核对名单没有改动。
            """
        );

    /// <summary>Opens the mail program of whoever taps it, with nobody as its receiver yet.</summary>
    public static string Mail(string title, string text) =>
        $"mailto:?subject={Uri.EscapeDataString($"抽奖名单见证：{title}")}&body={Uri.EscapeDataString(text.ReplaceLineEndings("\r\n"))}";
}
