namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>Limits of imports begun in the console; settings section <c>Members:Import</c>.</summary>
public sealed class ImportJobRules
{
    /// <summary>What fits, for whoever set it wrongly.</summary>
    public const string Usable =
        "Members:Import: MaxFileMegabytes must be 1 to 2000, KeepDays 1 to 30, RunsPerDay 1 to 1000, "
        + "MaxStoredMegabytesPerAccount at least MaxFileMegabytes and MaxStoredMegabytes at least that.";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Of an uploaded file; 1 to 2000. A register of 1.5 million rows is about 120.</summary>
    public int MaxFileMegabytes { get; set; } = 500;

    /// <summary>Days an uploaded file and the list of its refused rows are kept, 1 to 30: both go when they have served.</summary>
    public int KeepDays { get; set; } = 7;

    /// <summary>
    /// Runs an account may queue on one day in Shanghai, dry ones included, 1 to 1000. A run tells whether a number stands
    /// in another district's register; this many files are work, more are a search.
    /// </summary>
    public int RunsPerDay { get; set; } = 20;

    /// <summary>Of what is kept, by whom it was uploaded: four of the largest files, or a city's register each day.</summary>
    public int MaxStoredMegabytesPerAccount { get; set; } = 2000;

    /// <summary>Of all that is kept. It stands in the database and in its backups.</summary>
    public int MaxStoredMegabytes { get; set; } = 8000;

    public long MaxBytes => MaxFileMegabytes * Megabyte;

    public long MaxStoredBytesPerAccount => MaxStoredMegabytesPerAccount * Megabyte;

    public long MaxStoredBytes => MaxStoredMegabytes * Megabyte;

    public bool AreUsable =>
        MaxFileMegabytes is >= 1 and <= 2000
        && KeepDays is >= 1 and <= 30
        && RunsPerDay is >= 1 and <= 1000
        && MaxStoredMegabytesPerAccount >= MaxFileMegabytes
        && MaxStoredMegabytes >= MaxStoredMegabytesPerAccount;
}
