namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>Limits of imports begun in the console; settings section <c>Members:Import</c>.</summary>
public sealed class ImportJobRules
{
    /// <summary>Of an uploaded file; 1 to 2000. A register of 1.5 million rows is about 120.</summary>
    public int MaxFileMegabytes { get; set; } = 500;

    /// <summary>Days an uploaded file and the list of its refused rows are kept, 1 to 30: both go when they have served.</summary>
    public int KeepDays { get; set; } = 7;

    public long MaxBytes => MaxFileMegabytes * 1024L * 1024;

    public bool AreUsable => MaxFileMegabytes is >= 1 and <= 2000 && KeepDays is >= 1 and <= 30;
}
