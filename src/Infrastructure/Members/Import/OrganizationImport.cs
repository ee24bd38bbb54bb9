using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Infrastructure.Members.Import.Files;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>A file of unions into the tree, as one transaction: twenty thousand of them fit into memory.</summary>
public sealed class OrganizationImport
{
    private const int MostUnions = 200_000;
    private static readonly RegisterColumns Columns = new(OrganizationColumns.All);
    private static readonly string[] Written =
    [
        nameof(UnionOrganization.Name),
        nameof(UnionOrganization.Version),
    ];

    private readonly KnownMembers register;
    private readonly IOrganizationStore tree;
    private readonly UnionUnitOfWork work;
    private readonly BulkWriter bulk;
    private readonly IAuditTrail audit;
    private readonly TimeProvider clock;

    internal OrganizationImport(
        KnownMembers register,
        IOrganizationStore tree,
        UnionUnitOfWork work,
        BulkWriter bulk,
        IAuditTrail audit,
        TimeProvider clock
    ) =>
        (this.register, this.tree, this.work, this.bulk, this.audit, this.clock) = (
            register,
            tree,
            work,
            bulk,
            audit,
            clock
        );

    /// <param name="overrides">Header to key of a column.</param>
    /// <param name="errorPath">Made only when a row was refused.</param>
    public Task<OrganizationReport> ExecuteAsync(
        string path,
        IReadOnlyDictionary<string, string> overrides,
        string errorPath,
        bool dryRun,
        CancellationToken cancel
    ) =>
        ExecuteAsync(
            new ImportRequest(RegisterImportId.New(), path, errorPath, overrides, [], dryRun),
            cancel
        );

    /// <summary>Whether the whole register is meant is no question here: a file of unions ends none.</summary>
    public async Task<OrganizationReport> ExecuteAsync(
        ImportRequest request,
        CancellationToken cancel
    )
    {
        try
        {
            using var file = TableFile.Open(request.Open(), request.Sheets);
            var reader = new BlockReader(file, Columns, request.Overrides, 1000);
            var rows = Read(reader);
            var (growth, _) = await (
                request.DryRun
                    ? GrowAsync(rows, request, cancel)
                    : WriteAsync(rows, request, cancel)
            );
            var refused = rows.FindAll(row => row.Faults.Count > 0);
            await using var errors = new ErrorFile(request.CreateErrors);
            foreach (var row in refused)
            {
                await errors.WriteAsync(row.Place, row.Faults);
            }
            return new(
                rows.Count,
                growth.Added.Count,
                growth.Renamed.Count,
                refused.Count,
                reader.UnknownHeaders,
                null
            )
            {
                Columns = reader.UsedHeaders,
            };
        }
        catch (UnusableFileException error)
        {
            return new(0, 0, 0, 0, [], error.Message);
        }
    }

    private static List<UnionRow> Read(BlockReader reader)
    {
        var rows = new List<UnionRow>();
        foreach (var block in reader.Read())
        {
            for (var i = 0; i < block.Count; i++)
            {
                rows.Add(UnionRow.Read(block.Places[i], block.Row(i)));
            }
            if (rows.Count > MostUnions)
            {
                throw new UnusableFileException("工会组织文件的行数过多。");
            }
        }
        return rows;
    }

    private async Task<(UnionGrowth Growth, string? Path)> GrowAsync(
        List<UnionRow> rows,
        ImportRequest request,
        CancellationToken cancel
    )
    {
        var unions = await register.UnionsAsync(cancel);
        var reach = ImportReach.Of(unions, request.Below);
        var growth = new UnionGrowth(unions, reach is null ? null : reach.Covers);
        growth.Take(rows);
        return (growth, reach?.Path);
    }

    private async Task<(UnionGrowth Growth, string? Path)> WriteAsync(
        List<UnionRow> rows,
        ImportRequest request,
        CancellationToken cancel
    )
    {
        await using var held = await tree.HoldTreeAsync(cancel);
        var (growth, path) = await GrowAsync(rows, request, cancel);
        if (growth.Added.Count + growth.Renamed.Count == 0)
        {
            return (growth, path);
        }
        var now = clock.GetUtcNow();
        await bulk.InsertAsync(growth.Added, cancel);
        await bulk.UpdateAsync(
            [.. growth.Renamed.Select(one => new BulkChange(one.Union, one.VersionBefore))],
            Written,
            cancel
        );
        await bulk.InsertAsync([.. growth.History(now, request.By)], cancel);
        audit.Record(
            new AuditEntry(
                "members.organizations-imported",
                request.By is null ? ActorKind.System : ActorKind.Staff,
                request.By?.Value,
                "organizations",
                now,
                $"added {growth.Added.Count} renamed {growth.Renamed.Count}",
                path
            )
        );
        await work.SaveAsync(cancel);
        return (growth, path);
    }
}
