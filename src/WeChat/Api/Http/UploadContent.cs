using System.Net;
using System.Text;

namespace WeChat.Api.Http;

/// <summary>
/// A multipart body in the only form WeChat takes: the boundary without quotes, the names in quotes, no
/// <c>filename*</c>, and a length ahead (a chunked body is refused with HTTP 412). The framework's own differs in each.
/// </summary>
internal sealed class UploadContent : HttpContent
{
    private const int PieceBytes = 32 * 1024;

    private readonly UploadFile file;
    private readonly byte[] head;
    private readonly byte[] tail;

    public UploadContent(ApiUpload upload)
    {
        file = upload.File;
        var boundary = $"WeChatUpload{Guid.NewGuid():N}";
        var fields = upload.Fields.Select(field =>
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{field.Value}\r\n"
        );
        var part =
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"{upload.Field}\"; filename=\"{file.Name}\"\r\n"
            + $"Content-Type: {file.ContentType}\r\n\r\n";
        head = Encoding.UTF8.GetBytes(string.Concat(fields) + part);
        tail = Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.TryAddWithoutValidation(
            "Content-Type",
            $"multipart/form-data; boundary={boundary}"
        );
    }

    /// <summary>What the caller's own file threw, that it stalled, or that it was not as long as it was said to be.</summary>
    public Exception? SourceFailure { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        await stream.WriteAsync(head, cancellationToken);
        await using var source = await FromSourceAsync(file.OpenAsync, cancellationToken);
        var piece = new byte[PieceBytes];
        var left = file.Length;
        while (left > 0)
        {
            var got = await FromSourceAsync(
                cancel => source.Stream.ReadAsync(piece, cancel),
                cancellationToken
            );
            left -= got;
            if (got == 0 || left < 0)
            {
                SourceFailure = new EndOfStreamException("The file has another length than told.");
                throw new HttpRequestException("The upload was given up.", SourceFailure);
            }

            await stream.WriteAsync(piece.AsMemory(0, got), cancellationToken);
        }

        await stream.WriteAsync(tail, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = head.Length + tail.Length + (file.Length ?? 0);
        return file.Length is not null;
    }

    /// <summary>A file that stalls, or does not even heed that the call has ended, is the caller's matter as well.</summary>
    private async Task<T> FromSourceAsync<T>(
        Func<CancellationToken, ValueTask<T>> take,
        CancellationToken cancellation
    )
    {
        try
        {
            return await take(cancellation).AsTask().WaitAsync(cancellation);
        }
        catch (Exception failure)
        {
            SourceFailure = cancellation.IsCancellationRequested
                ? new TimeoutException("The file stalled.", failure)
                : failure;
            throw new HttpRequestException("The upload was given up.", SourceFailure);
        }
    }
}
