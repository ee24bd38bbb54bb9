namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>Statements that are written all or none, and whoever waits for them.</summary>
internal sealed class WriteUnit(IReadOnlyList<HotStatement> statements)
{
    private readonly TaskCompletionSource<WriteResult> done = new();

    public IReadOnlyList<HotStatement> Statements { get; } = statements;

    public Task<WriteResult> Done => done.Task;

    /// <summary>What the unit met in the running batch; told to the waiter only after the commit.</summary>
    public WriteResult Met { get; set; }

    /// <summary>Its first statement already decided against it.</summary>
    public bool WroteNothing { get; private set; }

    /// <summary>A rule of the database that this unit alone broke.</summary>
    public Exception? Broke { get; set; }

    /// <summary>Runs until a rule decides otherwise. The caller undoes what a refused unit wrote.</summary>
    /// <param name="execute">Answers the rows a statement touched.</param>
    public void Run(Func<HotStatement, int> execute)
    {
        (Met, WroteNothing) = (WriteResult.Committed, false);
        foreach (var statement in Statements)
        {
            if (execute(statement) > 0 || statement.Rule == RowRule.Any)
            {
                continue;
            }
            WroteNothing = ReferenceEquals(statement, Statements[0]);
            Met = statement.Rule == RowRule.Key ? WriteResult.Repeat : WriteResult.Refused;
            return;
        }
    }

    public void Tell()
    {
        if (Broke is null)
        {
            done.TrySetResult(Met);
        }
        else
        {
            done.TrySetException(Broke);
        }
    }

    public void Fail(Exception error) => done.TrySetException(error);
}
