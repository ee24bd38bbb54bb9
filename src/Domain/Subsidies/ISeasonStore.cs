using WeChatUnion.Domain.Subsidies.Seasons;

namespace WeChatUnion.Domain.Subsidies;

public interface ISeasonStore
{
    Task<Season?> FindAsync(SeasonId id, CancellationToken cancel);

    /// <summary>The published one that cases name so; null: none.</summary>
    Task<Season?> FindOfRoundAsync(string round, CancellationToken cancel);

    /// <summary>
    /// The season members are in now: of those published the one whose application time runs or ran last; before the first
    /// begins, that one. Null: none is published.
    /// </summary>
    Task<Season?> FindCurrentAsync(DateTimeOffset now, CancellationToken cancel);

    /// <summary>The latest published one that began before this one; null: it is the first.</summary>
    Task<Season?> FindBeforeAsync(Season season, CancellationToken cancel);

    /// <summary>
    /// Waits until whoever else publishes or lengthens a season is done, and lets nobody begin before the caller's unit of work
    /// ends. What is read afterwards is what stands.
    /// </summary>
    Task TakeTurnAsync(CancellationToken cancel);

    /// <summary>All that are published; there is one a year.</summary>
    Task<IReadOnlyList<Season>> FindPublishedAsync(CancellationToken cancel);

    /// <summary>Whether this was tried as it stands now.</summary>
    Task<bool> IsTriedAsync(Season season, CancellationToken cancel);

    void Add(Season season);

    void Add(SeasonTrial trial);
}
