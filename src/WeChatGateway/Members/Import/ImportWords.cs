using System.Globalization;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Members.Import;

/// <summary>Imports in Chinese.</summary>
internal static class ImportWords
{
    public static string Of(ImportKind kind) => kind == ImportKind.Members ? "会员" : "工会组织";

    public static string Of(ImportState state) =>
        state switch
        {
            ImportState.Uploading => "正在上传",
            ImportState.Queued => "排队中",
            ImportState.Running => "进行中",
            ImportState.Done => "已完成",
            ImportState.BrokenOff => "中断",
            ImportState.Refused => "文件不能使用",
            ImportState.Cancelled => "已取消",
            _ => ConsoleWords.Nothing,
        };

    public static string Way(bool dryRun) => dryRun ? "试运行" : "正式导入";

    public static string Percent(double fraction) =>
        Math.Clamp(fraction, 0, 1)
            .ToString("P0", CultureInfo.InvariantCulture)
            .Replace(" ", "", StringComparison.Ordinal);

    public static string Size(long bytes) =>
        bytes < 1 << 20
            ? $"{Math.Max(bytes / 1024.0, 0.1).ToString("N1", CultureInfo.InvariantCulture)} KB"
            : $"{(bytes / 1048576.0).ToString("N1", CultureInfo.InvariantCulture)} MB";
}
