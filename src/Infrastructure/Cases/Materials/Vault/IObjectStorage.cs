using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>A place for objects that are encrypted already. Names: letters, digits, dots and dashes.</summary>
internal interface IObjectStorage
{
    /// <summary>Reads to the end and stores all or nothing, in place of what has the name.</summary>
    /// <exception cref="MaterialStorageException">The storage failed. What the source throws comes as it is.</exception>
    Task PutAsync(string name, Stream content, CancellationToken cancel);

    /// <summary>Null when there is none.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancel);

    /// <summary>Also when there is none.</summary>
    Task DeleteAsync(string name, CancellationToken cancel);

    IAsyncEnumerable<string> WalkAsync(DateTimeOffset before, CancellationToken cancel);
}
