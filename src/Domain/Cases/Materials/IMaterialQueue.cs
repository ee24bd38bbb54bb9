namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>What waits for a node that prepares it.</summary>
public interface IMaterialQueue
{
    /// <summary>
    /// Takes up to <paramref name="most"/>, oldest first, until <paramref name="until"/>; nobody else gets them before. One
    /// that was taken <see cref="Material.MostAttempts"/> times already is given too, to be given up. At once, apart from
    /// the caller's unit of work.
    /// </summary>
    Task<IReadOnlyList<MaterialId>> TakeAsync(
        int most,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancel
    );

    /// <summary>Gives one back, to be taken not before <paramref name="notBefore"/>.</summary>
    Task PostponeAsync(MaterialId id, DateTimeOffset notBefore, CancellationToken cancel);
}
