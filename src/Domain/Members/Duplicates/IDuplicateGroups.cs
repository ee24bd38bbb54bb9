namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Walks the register for entries that look like one person.</summary>
public interface IDuplicateGroups
{
    /// <summary>Some hundred suspicious groups from here on, those left out whose pairs all stand in the queue already.</summary>
    Task<DuplicateStep> FindAsync(DuplicateCursor cursor, CancellationToken cancel);
}
