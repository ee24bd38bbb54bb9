using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Counts what a person sends in a day, at once and apart from the caller's unit of work.</summary>
public interface IMaterialAllowance
{
    /// <summary>
    /// Counts, unless the day's would be passed, however many come at once.
    /// </summary>
    Task<bool> TryTakeAsync(PersonId owner, long bytes, DateOnly day, CancellationToken cancel);

    /// <summary>Nothing is left of the day's: not worth beginning.</summary>
    Task<bool> IsUsedUpAsync(PersonId owner, DateOnly day, CancellationToken cancel);
}
