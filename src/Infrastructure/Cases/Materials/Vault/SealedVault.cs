using System.Security.Cryptography;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>What a storage is given it sees encrypted only.</summary>
internal sealed class SealedVault(IObjectStorage storage, ObjectSeal seal) : IMaterialVault
{
    public async Task PutAsync(ObjectKey key, Stream content, CancellationToken cancel)
    {
        await using var stored = seal.Seal(key, content);
        await storage.PutAsync(key.ToString(), stored, cancel);
    }

    public async Task<Stream?> OpenAsync(ObjectKey key, CancellationToken cancel)
    {
        if (await storage.OpenAsync(key.ToString(), cancel) is not { } stored)
        {
            return null;
        }
        try
        {
            return await seal.OpenAsync(key, stored, cancel);
        }
        catch (CryptographicException error)
        {
            await stored.DisposeAsync();
            throw new MaterialStorageException("A stored object does not open.", error);
        }
        catch
        {
            await stored.DisposeAsync();
            throw;
        }
    }

    public Task DeleteAsync(ObjectKey key, CancellationToken cancel) =>
        storage.DeleteAsync(key.ToString(), cancel);

    public async IAsyncEnumerable<ObjectKey> WalkAsync(
        DateTimeOffset before,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var name in storage.WalkAsync(before, cancel))
        {
            // What is not named as ours is is not ours to delete.
            if (ObjectKey.TryParse(name, out var key))
            {
                yield return key;
            }
        }
    }
}
