using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Campaigns.Desk.Signals;

/// <summary>How the console writes a signal.</summary>
internal static class SignalWords
{
    public static string Of(SignalVerdict verdict) =>
        verdict switch
        {
            SignalVerdict.Harmless => "正常，有合理原因",
            SignalVerdict.Watched => "继续观察",
            SignalVerdict.Abuse => "有人作弊",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    public static string Of(JudgementLine? last, ColleagueNames names) =>
        last is null
            ? "还没有人看过"
            : $"{Of(last.Verdict)}（当时 {ConsoleWords.Of(last.Seen)} 人，{names.Of(last.By, last.At)}）：{last.Note}";
}
