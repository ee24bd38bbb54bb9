using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Gateway.Members.Import;

internal static class ImportPaths
{
    public const string List = "/console/imports";
    public const string New = "/console/imports/new";

    /// <summary>Where a file is sent to.</summary>
    public const string Upload = "/console/imports/file";

    public const string Errors = "/console/imports/{id:guid}/errors.csv";

    public static string Of(RegisterImportId job) => $"{List}/{job.Value}";

    public static string ErrorsOf(RegisterImportId job) => $"{Of(job)}/errors.csv";
}
