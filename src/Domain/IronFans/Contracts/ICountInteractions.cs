namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>Counts what a use case is about, for those that save through the unit of work.</summary>
public interface ICountInteractions
{
    /// <summary>
    /// Written by the caller's next save, in its transaction, and undone with it. A cause that was counted before changes nothing
    /// and fails nothing. Call it where the use case adds to its stores, each time it tries anew.
    /// </summary>
    void Count(Interaction interaction);
}
