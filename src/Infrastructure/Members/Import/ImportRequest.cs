using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>One run over one file.</summary>
/// <param name="Path">Of a CSV or xlsx.</param>
/// <param name="ErrorPath">Where refused rows are named; made only when there are any.</param>
/// <param name="Overrides">Header to key of a column.</param>
/// <param name="Sheets">Of an xlsx; empty: all.</param>
/// <param name="Full">The file is meant to be the whole register: tell how many members it lacks.</param>
/// <param name="By">Null for an operator at the console of the machine.</param>
public sealed record ImportRequest(
    RegisterImportId Id,
    string Path,
    string ErrorPath,
    IReadOnlyDictionary<string, string> Overrides,
    IReadOnlyList<string> Sheets,
    bool DryRun = false,
    bool Full = false,
    StaffAccountId? By = null
);
