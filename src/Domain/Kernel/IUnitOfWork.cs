namespace WeChatUnion.Domain.Kernel;

/// <summary>Everything a use case changed through its stores, saved as one transaction.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Saves all or nothing. Called once by a use case. Inside a chat handler the commit itself
    /// waits for the reply, so that effects and the record of their reply are one transaction.
    /// </summary>
    /// <exception cref="UniqueRuleException">A unique index of the database said no.</exception>
    /// <exception cref="StaleVersionException">Somebody else changed the same row first.</exception>
    Task SaveAsync(CancellationToken cancel);
}
