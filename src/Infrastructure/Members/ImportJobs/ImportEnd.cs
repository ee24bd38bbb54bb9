using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>What the row keeps of a run that has ended.</summary>
internal sealed record ImportEnd(ImportCounts Counts)
{
    public string? Reason { get; init; }

    public long? Missing { get; init; }

    public string? Columns { get; init; }

    public string? UnknownHeaders { get; init; }

    public long ErrorBytes { get; init; }
}
