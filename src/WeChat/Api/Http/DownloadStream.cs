namespace WeChat.Api.Http;

/// <summary>
/// A file on its way. The transfer may take as long as it likes, but each piece only as long as one attempt.
/// </summary>
internal sealed class DownloadStream(string path, Stream body, TimeSpan patience, TimeProvider time)
    : ReadOnlyStream
{
    private CancellationTokenSource stall = new(Timeout.InfiniteTimeSpan, time);

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
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
            return await body.ReadAsync(buffer, stall.Token);
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
            body.Dispose();
        }

        base.Dispose(disposing);
    }
}
