namespace WeChatUnion.Infrastructure.Tables;

/// <summary>
/// A file that is read no further once its import is to end. Below all readers: they go over what is empty by themselves,
/// a whole file of it perhaps.
/// </summary>
internal sealed class HeardStream(Stream inner, CancellationToken cancel) : ReadingStream
{
    /// <summary>Bytes that may still be read; null: any number.</summary>
    public long? Room { get; set; }

    public override bool CanSeek => inner.CanSeek;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <exception cref="OperationCanceledException">The import is to end.</exception>
    public override int Read(Span<byte> buffer)
    {
        cancel.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        Room -= read;
        return Room is null or >= 0
            ? read
            : throw new UnusableFileException("xlsx 文件的内部结构不合常理，没有导入。");
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
