using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>One run over one file.</summary>
/// <param name="Path">Of a CSV or xlsx.</param>
/// <param name="ErrorPath">Where refused rows are named; made only when there are any.</param>
/// <param name="Overrides">Header to key of a column.</param>
/// <param name="Sheets">Of an xlsx; empty: all.</param>
/// <param name="Full">The file is meant to be the whole register: tell how many members it lacks.</param>
/// <param name="By">Null for an operator at the console of the machine.</param>
/// <param name="Below">Rows of members and unions that are not of this one or below it are refused; null: of none.</param>
public sealed record ImportRequest(
    RegisterImportId Id,
    string Path,
    string ErrorPath,
    IReadOnlyDictionary<string, string> Overrides,
    IReadOnlyList<string> Sheets,
    bool DryRun = false,
    bool Full = false,
    StaffAccountId? By = null,
    UnionOrganizationId? Below = null
)
{
    /// <summary>Opens the file where <see cref="Path"/> names none; seekable, and opened twice.</summary>
    public Func<Stream>? Source { get; init; }

    /// <summary>Makes the list of refused rows where <see cref="ErrorPath"/> names none.</summary>
    public Func<Stream>? Errors { get; init; }

    /// <summary>What the lease is held by. Whoever takes a run over is not the one who lost it.</summary>
    public Guid Holder { get; init; } = Id.Value;

    /// <summary>Of the file, when it is known already.</summary>
    public string? Sha256 { get; init; }

    /// <summary>
    /// Rows the list of refused ones names at most: of a file of two bytes a row it would be forty times the file.
    /// </summary>
    public long MostErrors { get; init; } = long.MaxValue;

    internal Stream Open() => Source?.Invoke() ?? TableFile.OpenStream(Path);

    internal Stream CreateErrors() =>
        Errors?.Invoke() ?? new FileStream(ErrorPath, FileMode.Create, FileAccess.Write);
}
