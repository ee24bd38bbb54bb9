using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;
using WeChatUnion.Infrastructure.Tables;

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

    private readonly IServiceScopeFactory scopes;
    private readonly ImportLease lease;
    private readonly KnownMembers register;
    private readonly IOrganizationStore tree;
    private readonly UnionUnitOfWork work;
    private readonly BulkWriter bulk;
    private readonly IAuditTrail audit;
    private readonly TimeProvider clock;

    internal OrganizationImport(
        IServiceScopeFactory scopes,
        ImportLease lease,
        KnownMembers register,
        IOrganizationStore tree,
        UnionUnitOfWork work,
        BulkWriter bulk,
        IAuditTrail audit,
        TimeProvider clock
    )
    {
        (this.scopes, this.lease, this.register, this.tree) = (scopes, lease, register, tree);
        (this.work, this.bulk, this.audit, this.clock) = (work, bulk, audit, clock);
    }

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
    /// <exception cref="OperationCanceledException">Nothing was written.</exception>
    public async Task<OrganizationReport> ExecuteAsync(
        ImportRequest request,
        CancellationToken cancel
    )
    {
        try
        {
            await using var held = await HeldLease.TakeAsync(scopes, clock, request.Holder, cancel);
            try
            {
                return await ExecuteUnderLeaseAsync(request, held.Work);
            }
            catch (OperationCanceledException) when (held.IsLost)
            {
                throw new ImportBusyException();
            }
        }
        catch (ImportBusyException)
        {
            return new(0, 0, 0, 0, [], ImportRun.Busy) { IsBusy = true };
        }
        catch (UnusableFileException error)
        {
            return new(0, 0, 0, 0, [], error.Message);
        }
    }

    private async Task<OrganizationReport> ExecuteUnderLeaseAsync(
        ImportRequest request,
        CancellationToken cancel
    )
    {
        using var file = TableFile.Open(request.Open(), request.Sheets, cancel);
        var reader = new BlockReader(file, Columns, request.Overrides, 1000);
        var rows = Read(reader);
        var (growth, _) = await (
            request.DryRun ? GrowAsync(rows, request, cancel) : WriteAsync(rows, request, cancel)
        );
        var refused = rows.FindAll(row => row.Faults.Count > 0);
        await using var errors = new ErrorFile(request.CreateErrors, request.MostErrors);
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
        var growth = new UnionGrowth(
            unions,
            reach is null or { IsWhole: true } ? null : reach.Covers
        );
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
        if (!await lease.KeepAsync(request.Holder, clock.GetUtcNow(), cancel))
        {
            throw new ImportBusyException();
        }
        await work.SaveAsync(cancel);
        return (growth, path);
    }
}
