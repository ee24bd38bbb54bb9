using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Values as staff read them: China's clock, Chinese words.</summary>
internal static class ConsoleWords
{
    public const string Nothing = "—";

    public static string Of(object? value) =>
        value switch
        {
            null or "" => Nothing,
            string text => text,
            bool isSo => isSo ? "是" : "否",
            DateTimeOffset at => At(at),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            StaffRole role => Role(role),
            int number => number.ToString("N0", CultureInfo.InvariantCulture),
            long number => number.ToString("N0", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? Nothing,
        };

    public static string At(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>To the second, for what happens often.</summary>
    public static string Second(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Role(StaffRole role) =>
        role switch
        {
            StaffRole.Administrator => "管理员",
            StaffRole.Editor => "小编",
            StaffRole.Reviewer => "审核员",
            StaffRole.Finance => "财务",
            StaffRole.Auditor => "审计",
            _ => Nothing,
        };
}
