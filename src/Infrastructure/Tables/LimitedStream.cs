namespace WeChatUnion.Infrastructure.Tables;

/// <summary>XML that a zip entry unpacks to, counted, and stopped before it fills the machine.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : ReadingStream
{
    /// <summary>
    /// Bytes of UTF-8 without a tag: what an XML reader keeps as one text or one attribute. A cell has 100,000 at most.
    /// </summary>
    private const int LongestText = 1 << 20;

    private int text;

    public long Taken { get; private set; }

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Taken;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Taken += read;
        return Taken <= limit && IsOfTags(buffer[..read])
            ? read
            : throw new UnusableFileException("文件解压后大得不合常理，没有导入。");
    }

    private bool IsOfTags(ReadOnlySpan<byte> read)
    {
        var first = read.IndexOf((byte)'<');
        var longest = text + (first < 0 ? read.Length : first);
        text = first < 0 ? longest : read.Length - 1 - read.LastIndexOf((byte)'<');
        return longest <= LongestText;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
