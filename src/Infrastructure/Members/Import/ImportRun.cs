using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Members.Import.Files;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>
/// A file into the register. One thread reads, the others understand and seal, one writes; a block that is not written
/// yet holds the reader up. What was written stays when the run ends early: the next one finds those rows unchanged.
/// </summary>
public sealed class ImportRun(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int BlockSize = 2048;
    private const int BlocksOnTheWay = 1;
    private const string Busy = "另一个导入正在进行，请等它结束后再试。";
    private Guid holder;
    private DateTimeOffset held;

    /// <summary>How <see cref="ImportRequest.Overrides"/> may name a column.</summary>
    public IReadOnlyList<string> ColumnKeys
    {
        get
        {
            using var scope = scopes.CreateScope();
            return [.. Columns(scope.ServiceProvider).All.Select(column => column.Key)];
        }
    }

    /// <exception cref="OperationCanceledException">Never: a cancelled run ends with a report.</exception>
    public async Task<ImportReport> ExecuteAsync(
        ImportRequest request,
        IProgress<ImportProgress> progress,
        CancellationToken cancel
    )
    {
        var sha256 = "";
        try
        {
            await HoldAsync(request, cancel);
            sha256 = await DigestAsync(request, cancel);
            using var file = TableFile.Open(request.Open(), request.Sheets);
            await using var scope = scopes.CreateAsyncScope();
            var run = await StartAsync(scope.ServiceProvider, request, progress, cancel);
            await using (run)
            {
                var reader = new BlockReader(
                    file,
                    Columns(scope.ServiceProvider),
                    request.Overrides,
                    BlockSize
                );
                var (stopped, unusable) = await OneThread.RunAsync(() =>
                    PumpAsync(reader, run, cancel)
                );
                return await EndAsync(scope, request, run, reader, sha256, stopped, unusable);
            }
        }
        catch (ImportBusyException)
        {
            return new ImportReport(new(), sha256, [], null, false, Busy) { IsBusy = true };
        }
        catch (UnusableFileException error)
        {
            return new ImportReport(new(), sha256, [], null, false, error.Message);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new ImportReport(new(), sha256, [], null, true, null);
        }
        finally
        {
            await FreeAsync(request);
        }
    }

    private static RegisterColumns Columns(IServiceProvider services) =>
        new([
            .. MemberColumns.All,
            .. services.GetServices<IRegisterPart>().SelectMany(part => part.Columns),
        ]);

    private static async Task<string> DigestAsync(ImportRequest request, CancellationToken cancel)
    {
        await using var file = request.Open();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }

    /// <summary>Takes the lease, or holds it on once a third of it is over.</summary>
    private async Task HoldAsync(ImportRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (holder == request.Holder && now - held < ImportLease.Length / 3)
        {
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        var lease = scope.ServiceProvider.GetRequiredService<ImportLease>();
        if (!await lease.HoldAsync(request.Holder, now, cancel))
        {
            throw new ImportBusyException();
        }
        (holder, held) = (request.Holder, now);
    }

    private async Task FreeAsync(ImportRequest request)
    {
        if (holder == request.Holder)
        {
            await using var scope = scopes.CreateAsyncScope();
            var lease = scope.ServiceProvider.GetRequiredService<ImportLease>();
            await lease.FreeAsync(request.Holder, clock.GetUtcNow(), CancellationToken.None);
        }
    }

    private async Task<RunState> StartAsync(
        IServiceProvider services,
        ImportRequest request,
        IProgress<ImportProgress> progress,
        CancellationToken cancel
    )
    {
        var members = services.GetRequiredService<KnownMembers>();
        var unions = await members.UnionsAsync(cancel);
        var reach = ImportReach.Of(unions, request.Below);
        var bulk = services.GetRequiredService<BulkWriter>();
        var db = services.GetRequiredService<UnionDbContext>();
        var before =
            !request.Full ? 0
            : reach is null ? await members.CountAsync(cancel)
            : await reach.CountAsync(db, cancel);
        await bulk.OpenAsync(cancel);
        var origin = new ChangeOrigin(
            request.By,
            clock.GetUtcNow(),
            $"import:{request.Id.Value:N}"
        );
        return new RunState(
            request,
            unions,
            origin,
            services.GetRequiredService<BlockWriter>(),
            bulk,
            new ErrorFile(request.CreateErrors),
            before,
            progress
        );
    }

    private async Task<(bool Stopped, string? Unusable)> PumpAsync(
        BlockReader reader,
        RunState run,
        CancellationToken cancel
    )
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var blocks = Channel.CreateBounded<Task<PreparedBlock>>(
            new BoundedChannelOptions(BlocksOnTheWay) { SingleReader = true, SingleWriter = true }
        );
        var reading = Task.Run(() => ReadAsync(reader, run, blocks.Writer, ending.Token), cancel);
        try
        {
            await foreach (var block in blocks.Reader.ReadAllAsync(cancel))
            {
                // A block that was begun is written to its end: a half would be no clean stop.
                await run.SettleAsync(await block, again => PrepareAgainAsync(again, run), cancel);
                cancel.ThrowIfCancellationRequested();
                await HoldAsync(run.Request, cancel);
            }
            await reading;
            return (false, null);
        }
        catch (UnusableFileException error)
        {
            return (false, error.Message);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return (true, null);
        }
        finally
        {
            await ending.CancelAsync();
            await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private async Task ReadAsync(
        BlockReader reader,
        RunState run,
        ChannelWriter<Task<PreparedBlock>> blocks,
        CancellationToken cancel
    )
    {
        try
        {
            foreach (var block in reader.Read())
            {
                var preparing = Task.Run(() => PrepareAsync(block, run, cancel), cancel);
                await blocks.WriteAsync(preparing, cancel);
            }
            blocks.Complete();
        }
        catch (Exception error)
        {
            // Behind the blocks that were read whole: they are written first.
            blocks.Complete(error);
        }
    }

    /// <summary>On what the database holds now, the tree too.</summary>
    private async Task<PreparedBlock> PrepareAgainAsync(RowBlock block, RunState run)
    {
        await using var scope = scopes.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<KnownMembers>();
        run.Follow(await members.UnionsAsync(default));
        return await PrepareAsync(block, run, default);
    }

    private async Task<PreparedBlock> PrepareAsync(
        RowBlock block,
        RunState run,
        CancellationToken cancel
    )
    {
        // Its parts hold what they prepared until the block is written; the context is done with before.
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var prepared = await services
            .GetRequiredService<BlockPreparation>()
            .PrepareAsync(block, run.Unions, cancel);
        run.Reach?.Mark(prepared);
        return prepared;
    }

    private async Task<ImportReport> EndAsync(
        AsyncServiceScope scope,
        ImportRequest request,
        RunState run,
        BlockReader reader,
        string sha256,
        bool stopped,
        string? unusable
    )
    {
        var counts = run.Counts;
        if (!request.DryRun)
        {
            await run.CloseAsync();
            var services = scope.ServiceProvider;
            services
                .GetRequiredService<IAuditTrail>()
                .Record(
                    new AuditEntry(
                        stopped || unusable is not null
                            ? "members.import-broken-off"
                            : "members.imported",
                        request.By is null ? ActorKind.System : ActorKind.Staff,
                        request.By?.Value,
                        $"import:{request.Id.Value}",
                        clock.GetUtcNow(),
                        $"sha256 {sha256} rows {counts.Rows} added {counts.Added} changed {counts.Changed} unchanged {counts.Unchanged} refused {counts.Refused}",
                        run.Reach?.Path
                    )
                );
            await services.GetRequiredService<UnionUnitOfWork>().SaveAsync(CancellationToken.None);
        }
        var missing =
            request.Full && !stopped && unusable is null
                ? run.Before - counts.Present
                : (long?)null;
        return new(counts, sha256, reader.UnknownHeaders, missing, stopped, unusable)
        {
            Columns = reader.UsedHeaders,
        };
    }
}
