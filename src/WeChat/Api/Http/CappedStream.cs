namespace WeChat.Api.Http;

/// <summary>Reads at most so many bytes of an answer, so that nobody fills our memory.</summary>
/// <exception cref="InvalidDataException">There is more.</exception>
internal sealed class CappedStream(Stream inner, long most) : ReadOnlyStream
{
    private long taken;

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var got = await inner.ReadAsync(buffer, cancellationToken);
        taken += got;
        return taken <= most ? got : throw new InvalidDataException("The answer is too large.");
    }
}
