namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>What became of a file of unions.</summary>
/// <param name="Unusable">In Chinese why it could not be read; null when it could.</param>
public sealed record OrganizationReport(
    int Rows,
    int Added,
    int Renamed,
    int Refused,
    IReadOnlyCollection<string> UnknownHeaders,
    string? Unusable
)
{
    /// <summary>Another import holds the lease, or took it over: nothing was written.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Header of the file and title of the column it was taken for.</summary>
    public IReadOnlyList<(string Header, string Column)> Columns { get; init; } = [];
}
