namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Rows as the sweep sees them. Each call is a transaction of its own.</summary>
public interface ISweptMaterials
{
    /// <summary>Removes rows that belong to no case since before this instant.</summary>
    /// <returns>What may be stored of them; empty when there are none left.</returns>
    Task<IReadOnlyList<ObjectKey>> RemoveLooseAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancel
    );

    /// <summary>Removes uploads begun before this instant.</summary>
    /// <returns>What may be stored of their parts.</returns>
    Task<IReadOnlyList<ObjectKey>> RemoveUploadsAsync(
        DateTimeOffset before,
        int most,
        CancellationToken cancel
    );

    /// <summary>Those of the objects that a row answers for.</summary>
    Task<IReadOnlySet<ObjectKey>> FindWantedAsync(
        IReadOnlyCollection<ObjectKey> keys,
        CancellationToken cancel
    );
}
