namespace WeChat.Api.Http;

/// <summary>
/// A file on its way: its first byte, already read to tell it from an error, then the rest. A transfer may take as
/// long as it likes, but each piece only as long as one attempt.
/// </summary>
internal sealed class DownloadStream(
    string path,
    byte first,
    Stream rest,
    TimeSpan patience,
    TimeProvider time
) : ReadOnlyStream
{
    private CancellationTokenSource stall = new(Timeout.InfiniteTimeSpan, time);
    private bool begun;

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (!begun && buffer.Length > 0)
        {
            begun = true;
            buffer.Span[0] = first;
            return 1;
        }

        if (!stall.TryReset())
        {
            stall.Dispose();
            stall = new(Timeout.InfiniteTimeSpan, time);
        }

        stall.CancelAfter(patience);
        using var caller = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(),
            stall
        );
        try
        {
            return await rest.ReadAsync(buffer, stall.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException)
        {
            var what = broken is IOException ? "cut off" : "stalled";
            throw new WeChatApiException(path, WeChatErrorKind.Unreachable, what, broken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stall.Dispose();
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
