using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>An import as lists and its page show it.</summary>
public sealed record ImportJobRow(
    RegisterImportId Id,
    ImportKind Kind,
    UnionOrganizationId UnionId,
    string UnionName,
    StaffAccountId ById,
    DateTimeOffset CreatedAt,
    string FileName,
    long Bytes,
    bool DryRun,
    ImportState State,
    ImportCounts Counts,
    double Fraction
);
