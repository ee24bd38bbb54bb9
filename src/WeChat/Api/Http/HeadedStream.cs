namespace WeChat.Api.Http;

/// <summary>A body whose first byte was read already.</summary>
internal sealed class HeadedStream(byte first, Stream rest) : ReadOnlyStream
{
    private bool begun;

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (begun || buffer.Length == 0)
        {
            return rest.ReadAsync(buffer, cancellationToken);
        }

        begun = true;
        buffer.Span[0] = first;
        return ValueTask.FromResult(1);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
