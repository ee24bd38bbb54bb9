using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Counts what is read of another stream, which it leaves open.</summary>
internal sealed class CountingStream(Stream inner) : ForwardStream
{
    public long Count { get; private set; }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Count += read;
        return read;
    }
}
