using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Reads another stream, and throws <see cref="InvalidDataException"/> when it has more or fewer bytes than it should.</summary>
internal sealed class ExactStream(Stream inner, long length) : ForwardStream
{
    private long left = length;

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        left -= read;
        return left < 0 || (read == 0 && left > 0 && buffer.Length > 0)
            ? throw new InvalidDataException("Not the announced length.")
            : read;
    }
}
