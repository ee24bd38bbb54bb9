using System.Text;
using System.Threading.Channels;

namespace WeChat.Tests.Api.Stage;

/// <summary>A body whose pieces arrive when the test says so.</summary>
internal sealed class PiecewiseStream : Stream
{
    private readonly Channel<byte[]> pieces = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource empty = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private ReadOnlyMemory<byte> left;

    /// <summary>A reader waits for a piece that has not been given.</summary>
    public Task IsEmpty => empty.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Give(string piece) => pieces.Writer.TryWrite(Encoding.ASCII.GetBytes(piece));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        while (left.IsEmpty)
        {
            var next = pieces.Reader.ReadAsync(cancellationToken);
            if (!next.IsCompleted)
            {
                empty.TrySetResult();
            }

            left = await next;
        }

        var got = Math.Min(buffer.Length, left.Length);
        left[..got].CopyTo(buffer);
        left = left[got..];
        return got;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
