namespace WeChatUnion.Domain.Members.Import;

/// <summary>What became of a file's rows so far.</summary>
/// <param name="Rows">All that were read.</param>
/// <param name="Added">Members that were not in the register.</param>
/// <param name="Changed">Members whose row differs from the one of the last import.</param>
/// <param name="Refused">Rows the error file names.</param>
/// <param name="Present">Members the register had before and the file names, refused rows with a readable number included.</param>
public sealed record ImportCounts(
    long Rows = 0,
    long Added = 0,
    long Changed = 0,
    long Unchanged = 0,
    long Refused = 0,
    long Present = 0
);
