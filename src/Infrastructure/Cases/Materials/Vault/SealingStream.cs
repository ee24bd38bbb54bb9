using System.Buffers;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>Two chunks are in memory: which one is the last is only known behind it. The source stays open.</summary>
internal sealed class SealingStream : ForwardStream
{
    private readonly ObjectSeal seal;
    private readonly byte[] key;
    private readonly Stream clear;
    private byte[] chunk = ArrayPool<byte>.Shared.Rent(ObjectSeal.ChunkBytes);
    private byte[] next = ArrayPool<byte>.Shared.Rent(ObjectSeal.ChunkBytes);
    private readonly byte[] output;
    private int filled = -1;
    private int ready;
    private int taken;
    private long number;
    private bool ended;
    private bool disposed;

    public SealingStream(ObjectSeal seal, byte[] key, byte[] head, Stream clear)
    {
        (this.seal, this.key, this.clear) = (seal, key, clear);
        output = ArrayPool<byte>.Shared.Rent(Math.Max(seal.SealedChunkBytes, head.Length));
        head.CopyTo(output, 0);
        ready = head.Length;
    }

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
        output.AsMemory(taken, some).CopyTo(buffer);
        taken += some;
        return some;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            disposed = true;
            seal.Forget(key);
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true);
            ArrayPool<byte>.Shared.Return(next, clearArray: true);
            ArrayPool<byte>.Shared.Return(output);
        }
        base.Dispose(disposing);
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        if (filled < 0)
        {
            filled = await ReadChunkAsync(chunk, cancel);
        }
        var following = filled < ObjectSeal.ChunkBytes ? 0 : await ReadChunkAsync(next, cancel);
        ended = following == 0;
        ready = seal.Overhead + filled;
        seal.SealChunk(key, chunk.AsSpan(0, filled), new(number++, ended), output.AsSpan(0, ready));
        (chunk, next, filled, taken) = (next, chunk, following, 0);
    }

    private ValueTask<int> ReadChunkAsync(byte[] into, CancellationToken cancel) =>
        clear.ReadAtLeastAsync(
            into.AsMemory(0, ObjectSeal.ChunkBytes),
            ObjectSeal.ChunkBytes,
            throwOnEndOfStream: false,
            cancel
        );
}
