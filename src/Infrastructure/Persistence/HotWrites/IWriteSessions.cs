namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// For hot writes whose values follow from rows that many callers change (a deck's next slot): the caller gathers who waits, and
/// serves all of them in one transaction.
/// </summary>
public interface IWriteSessions
{
    /// <summary>Commits what the work did, or nothing of it. It may not run long: on the embedded engine all other writers wait.</summary>
    Task RunAsync(Func<WriteSession, Task> work);
}
