using System.Buffers;
using System.Security.Cryptography;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>Gives nothing of a chunk before the whole chunk was checked.</summary>
internal sealed class OpeningStream(ObjectSeal seal, byte[] key, Stream stored) : ForwardStream
{
    private byte[] chunk = ArrayPool<byte>.Shared.Rent(seal.SealedChunkBytes);
    private byte[] next = ArrayPool<byte>.Shared.Rent(seal.SealedChunkBytes);
    private readonly byte[] clear = ArrayPool<byte>.Shared.Rent(ObjectSeal.ChunkBytes);
    private int filled = -1;
    private int ready;
    private int taken;
    private long number;
    private bool ended;
    private bool disposed;

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (taken == ready && !ended)
        {
            await FillAsync(cancellationToken);
        }
        var some = Math.Min(buffer.Length, ready - taken);
        clear.AsMemory(taken, some).CopyTo(buffer);
        taken += some;
        return some;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            disposed = true;
            seal.Forget(key);
            ArrayPool<byte>.Shared.Return(chunk);
            ArrayPool<byte>.Shared.Return(next);
            ArrayPool<byte>.Shared.Return(clear, clearArray: true);
            stored.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        if (filled < 0)
        {
            filled = await ReadChunkAsync(chunk, cancel);
        }
        var whole = filled == seal.SealedChunkBytes;
        var following = whole ? await ReadChunkAsync(next, cancel) : 0;
        ended = following == 0;
        try
        {
            ready = seal.OpenChunk(key, chunk.AsSpan(0, filled), new(number++, ended), clear);
        }
        catch (CryptographicException error)
        {
            (ended, ready, taken) = (true, 0, 0);
            throw new MaterialStorageException("A stored object is not what was stored.", error);
        }
        (chunk, next, filled, taken) = (next, chunk, following, 0);
    }

    private ValueTask<int> ReadChunkAsync(byte[] into, CancellationToken cancel) =>
        stored.ReadAtLeastAsync(
            into.AsMemory(0, seal.SealedChunkBytes),
            seal.SealedChunkBytes,
            throwOnEndOfStream: false,
            cancel
        );
}
