namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>What a browser calls an uploaded file, fit to be shown.</summary>
public static class ImportFileName
{
    private const string Nameless = "未命名";

    /// <summary>Without a path and without what no screen shows; never empty.</summary>
    public static string Shown(string? sent)
    {
        var name = (sent ?? "").Split('/', '\\')[^1];
        var kept = new string([.. name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        kept = kept.Trim();
        return kept.Length == 0 ? Nameless
            : kept.Length > ImportJob.MaxFileNameLength ? kept[^ImportJob.MaxFileNameLength..]
            : kept;
    }
}
