using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>
/// A file into the register. One thread reads, the others understand and seal, one writes; a block that is not written
/// yet holds the reader up. What was written stays when the run ends early: the next one finds those rows unchanged.
/// </summary>
public sealed class ImportRun(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int BlockSize = 2048;
    private const int BlocksOnTheWay = 1;
    private const string TakenOver = "导入中断过久，已由另一个导入接替。已写入的保留。";

    internal const string Busy = "另一个导入正在进行，请等它结束后再试。";

    /// <summary>How <see cref="ImportRequest.Overrides"/> may name a column.</summary>
    public IReadOnlyList<string> ColumnKeys
    {
        get
        {
            using var scope = scopes.CreateScope();
            return [.. Columns(scope.ServiceProvider).All.Select(column => column.Key)];
        }
    }

    /// <summary>Whatever ends it, what was written until then is in the trail.</summary>
    /// <exception cref="OperationCanceledException">Never: a cancelled run ends with a report.</exception>
    public async Task<ImportReport> ExecuteAsync(
        ImportRequest request,
        IProgress<ImportProgress> progress,
        CancellationToken cancel
    )
    {
        HeldLease? lease = null;
        try
        {
            lease = await HeldLease.TakeAsync(scopes, clock, request.Holder, cancel);
            return await ExecuteAsync(request, progress, lease);
        }
        catch (ImportBusyException)
        {
            return new ImportReport(new(), "", [], null, false, Busy) { IsBusy = true };
        }
        catch (UnusableFileException error)
        {
            return new ImportReport(new(), "", [], null, false, error.Message);
        }
        catch (OperationCanceledException) when (lease is { IsLost: true })
        {
            return new ImportReport(new(), "", [], null, false, Busy) { IsBusy = true };
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new ImportReport(new(), "", [], null, true, null);
        }
        finally
        {
            await (lease?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task<ImportReport> ExecuteAsync(
        ImportRequest request,
        IProgress<ImportProgress> progress,
        HeldLease lease
    )
    {
        var cancel = lease.Work;
        var sha256 = request.Sha256 ?? await DigestAsync(request, cancel);
        using var file = TableFile.Open(request.Open(), request.Sheets, cancel);
        await using var scope = scopes.CreateAsyncScope();
        await using var run = await StartAsync(scope.ServiceProvider, request, progress, cancel);
        var columns = Columns(scope.ServiceProvider);
        var reader = new BlockReader(file, columns, request.Overrides, BlockSize);
        var indexes = scope.ServiceProvider.GetRequiredService<DeferredIndexes>();
        try
        {
            var (stopped, unusable) = await OneThread.RunAsync(() =>
                request.DryRun
                    ? PumpAsync(reader, run, cancel)
                    : indexes.FillAsync<Member, (bool, string?)>(() =>
                        PumpAsync(reader, run, cancel)
                    )
            );
            return lease.IsLost
                ? throw new ImportBusyException()
                : await EndAsync(request, run, reader, sha256, stopped, unusable);
        }
        catch (Exception error)
        {
            await TellAsync(request, run, sha256, isWhole: false, error);
            if (error is ImportBusyException)
            {
                return new(run.Counts, sha256, [], null, false, TakenOver) { IsBusy = true };
            }
            throw;
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
            reach,
            origin,
            services.GetRequiredService<BlockWriter>(),
            bulk,
            new ErrorFile(request.CreateErrors, request.MostErrors),
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
        return await services
            .GetRequiredService<BlockPreparation>()
            .PrepareAsync(block, run.Unions, run.Reach, cancel);
    }

    private async Task<ImportReport> EndAsync(
        ImportRequest request,
        RunState run,
        BlockReader reader,
        string sha256,
        bool stopped,
        string? unusable
    )
    {
        var (counts, isWhole) = (run.Counts, !stopped && unusable is null);
        await run.CloseAsync();
        await TellAsync(request, run, sha256, isWhole);
        var missing = request.Full && isWhole ? run.Before - counts.Present : (long?)null;
        return new(counts, sha256, reader.UnknownHeaders, missing, stopped, unusable)
        {
            Columns = reader.UsedHeaders,
        };
    }

    /// <summary>Of a dry run too: what it found out is as much as what another wrote.</summary>
    /// <param name="error">What ended it; told on by the caller, also where the trail cannot be reached either.</param>
    private async Task TellAsync(
        ImportRequest request,
        RunState run,
        string sha256,
        bool isWhole,
        Exception? error = null
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var trail = scope.ServiceProvider.GetRequiredService<ImportTrail>();
            await trail.TellAsync(request, run.Counts, sha256, run.Reach?.Path, isWhole);
        }
#pragma warning disable CA1031 // The first fault says more than the second.
        catch (Exception) when (error is not null)
#pragma warning restore CA1031
        {
            // Told by the caller.
        }
    }
}
