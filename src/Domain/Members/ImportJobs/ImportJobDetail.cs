namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>Everything about one import.</summary>
/// <param name="Missing">Null unless the file was said to be all.</param>
/// <param name="Columns">Header of the file, and the column it was taken for.</param>
/// <param name="HasErrors">The list of refused rows can be had.</param>
/// <param name="FileUntil">When file and list are deleted; null when they are.</param>
public sealed record ImportJobDetail(
    ImportJobRow Row,
    bool Full,
    string? Sha256,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    long? Missing,
    string? Reason,
    IReadOnlyList<(string Header, string Column)> Columns,
    IReadOnlyList<string> UnknownHeaders,
    bool HasErrors,
    bool CancelAsked,
    int Attempts,
    DateTimeOffset? FileUntil
);
