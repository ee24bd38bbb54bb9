using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Persistence;

/// <summary>
/// One transaction for one use case. A chat handler's commit is held back until its reply is known
/// (<see cref="HoldCommit"/>), so that effects and reply are recorded together.
/// </summary>
public sealed class UnionUnitOfWork(UnionDbContext db, WriteGate gate, SqlDialect dialect)
    : IUnitOfWork,
        IAsyncDisposable
{
    private readonly List<Func<Task>> last = [];
    private WriteGate.Entry entry;
    private int holdsGate;
    private IDbContextTransaction? transaction;
    private Func<Task>? opening;
    private Action? saved;
    private bool disposed;

    /// <summary>For bulk writes: the context whose connection and transaction they share.</summary>
    internal UnionDbContext Context => db;

    /// <summary>The open transaction, null before <see cref="BeginAsync"/>.</summary>
    internal DbTransaction? Transaction => transaction?.GetDbTransaction();

    /// <param name="beforeOpening">Run before the first save opens the transaction, which may hold locks.</param>
    /// <param name="afterSave">Told after each save: from here on the locks wait for the caller alone.</param>
    public void HoldCommit(Func<Task> beforeOpening, Action afterSave) =>
        (opening, saved) = (beforeOpening, afterSave);

    public async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            if (opening is not null && transaction is null)
            {
                await opening();
            }
            await BeginAsync(cancel);
            await db.SaveChangesAsync(cancel);
            await WriteLastAsync();
            saved?.Invoke();
            if (opening is null)
            {
                await CommitAsync(cancel);
            }
        }
        catch (Exception error)
            when (error is not OperationCanceledException || transaction is not null)
        {
            await RollbackAsync();
            throw SaveErrors.Explain(db, error) ?? error;
        }
    }

    /// <summary>
    /// Statements past the change tracker that the next save runs behind its own, in the same transaction. Like what is tracked they
    /// are forgotten when it is undone.
    /// </summary>
    internal void AfterSave(Func<Task> write) => last.Add(write);

    /// <summary>Opens the transaction that <see cref="SaveAsync"/> and the caller's statements share.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (transaction is not null)
        {
            return;
        }
        if (dialect.Provider == DatabaseProvider.Sqlite)
        {
            entry = await gate.EnterAsync(cancel);
            holdsGate = 1;
        }
        // Whatever fails ends all of it: a savepoint around each save would be two round trips for nothing.
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            transaction = await db.Database.BeginTransactionAsync(cancel);
        }
        catch
        {
            Release();
            throw;
        }
    }

    public async Task CommitAsync(CancellationToken cancel)
    {
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
            await EndAsync();
        }
    }

    public async Task RollbackAsync()
    {
        if (transaction is not null)
        {
            await EndAsync();
        }
        last.Clear();
        db.ChangeTracker.Clear();
    }

    /// <summary>Runs a declared statement inside the open transaction; answers the rows it touched.</summary>
    public async Task<int> ExecuteAsync(HotStatement statement)
    {
        using var command = HotReads.Prepare(
            db.Database.GetDbConnection(),
            statement.Sql,
            statement.Values
        );
        command.Transaction = transaction!.GetDbTransaction();
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        disposed = true;
        await EndAsync();
    }

    private async Task WriteLastAsync()
    {
        foreach (var write in last)
        {
            await write();
        }
        last.Clear();
    }

    /// <summary>Disposing an uncommitted transaction rolls it back.</summary>
    private async Task EndAsync()
    {
        var ending = transaction;
        transaction = null;
        try
        {
            if (ending is not null)
            {
                await ending.DisposeAsync();
            }
        }
        finally
        {
            // Whatever the rollback met: a gate that stays shut would stop every other writer.
            Release();
        }
    }

    /// <summary>Once for each entry, also when a late save and the end of its scope meet here.</summary>
    private void Release()
    {
        if (Interlocked.Exchange(ref holdsGate, 0) == 1)
        {
            entry.Dispose();
        }
    }
}
