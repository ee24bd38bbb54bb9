namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Where photos and documents are kept, encrypted, each under its own name.</summary>
public interface IMaterialVault
{
    /// <summary>
    /// Reads to the end and stores, replacing what has this name. All or nothing: when the source throws, nothing is
    /// left, and the exception is the caller's.
    /// </summary>
    /// <exception cref="MaterialStorageException">The storage is away or full.</exception>
    Task PutAsync(ObjectKey key, Stream content, CancellationToken cancel);

    /// <summary>
    /// In the clear, read once from its start; null when there is none. Reading throws
    /// <see cref="MaterialStorageException"/> when the object was cut, altered, swapped or its key is not configured.
    /// </summary>
    Task<Stream?> OpenAsync(ObjectKey key, CancellationToken cancel);

    /// <summary>Also when there is none.</summary>
    Task DeleteAsync(ObjectKey key, CancellationToken cancel);

    /// <summary>Names of what was stored before this instant, in no order. For sweeping alone.</summary>
    IAsyncEnumerable<ObjectKey> WalkAsync(DateTimeOffset before, CancellationToken cancel);
}
