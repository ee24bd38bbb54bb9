using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>How a run ended.</summary>
/// <param name="Sha256">Of the file, 64 lower-case hex digits.</param>
/// <param name="UnknownHeaders">Their cells were not read.</param>
/// <param name="Missing">Members of the register a full file does not name; null when nobody asked.</param>
/// <param name="Stopped">It was cancelled between two blocks; the same call goes on from there.</param>
/// <param name="Unusable">In Chinese why the file could not be read, or not to its end; null when it could.</param>
public sealed record ImportReport(
    ImportCounts Counts,
    string Sha256,
    IReadOnlyCollection<string> UnknownHeaders,
    long? Missing,
    bool Stopped,
    string? Unusable
)
{
    /// <summary>Another import holds the lease, or took it over: nothing is written any more.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Header of the file and title of the column it was taken for, of the first table.</summary>
    public IReadOnlyList<(string Header, string Column)> Columns { get; init; } = [];
}
