namespace WeChatUnion.Domain.Members.Export;

public enum ExportFormat
{
    /// <summary>UTF-8 with a byte order mark, as Excel opens it by a double click.</summary>
    Csv = 1,
    Xlsx = 2,
}
