using System.Globalization;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Cases.Own;

/// <summary>How members' pages write a case.</summary>
internal static class CaseShown
{
    public static string Tone(CaseState state) =>
        state switch
        {
            CaseState.Paid or CaseState.Completed or CaseState.Approved => "good",
            CaseState.Returned or CaseState.Rejected or CaseState.PayFailed => "bad",
            _ => "",
        };

    public static string About(CaseLine line) =>
        string.Join(
            "，",
            new[] { line.Summary, Yuan(line.AmountCents), Day(line.ChangedAt) }.Where(text =>
                text.Length > 0
            )
        );

    public static string Yuan(long cents) =>
        cents == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:0.##} 元");

    public static string Day(DateTimeOffset at) =>
        UnionCalendar.DayOf(at).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    public static string Minute(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
