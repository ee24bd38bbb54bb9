namespace WeChat.Api.Http;

/// <summary>A body whose first bytes were read already.</summary>
internal sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> left = head;

    public override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (left.IsEmpty || buffer.Length == 0)
        {
            return rest.ReadAsync(buffer, cancellationToken);
        }

        var got = Math.Min(left.Length, buffer.Length);
        left[..got].CopyTo(buffer);
        left = left[got..];
        return ValueTask.FromResult(got);
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
