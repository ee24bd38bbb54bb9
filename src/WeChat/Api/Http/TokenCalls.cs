using System.Text.Json.Serialization.Metadata;
using WeChat.Api.Tokens;

namespace WeChat.Api.Http;

/// <summary>Sends calls that need the account's access token; a token that WeChat rejects is replaced once.</summary>
internal sealed class TokenCalls(WeChatTransport transport, IAccessTokenSource tokens)
{
    public TimeProvider Time => transport.Time;

    public Task<T> SendAsync<T>(ApiCall call, JsonTypeInfo<T> shape, CancellationToken cancellation)
        where T : ApiAnswer =>
        WithTokenAsync(
            call,
            token => transport.SendAsync(call, token, shape, cancellation),
            cancellation
        );

    /// <summary>Sends a file in a form; one of unknown length goes through a temporary file.</summary>
    /// <exception cref="ArgumentException">The file breaks the endpoint's rule.</exception>
    public async Task<T> UploadAsync<T>(
        ApiCall call,
        ApiUpload upload,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer
    {
        upload.Rule.Check(upload.File);
        if (upload.File.Length is not null)
        {
            return await SendAsync(call with { Upload = upload }, shape, cancellation);
        }

        await using var spooled = await SpooledFile.OfAsync(
            upload.File,
            upload.Rule.MaxBytes,
            cancellation
        );
        upload.Rule.Check(spooled.File);
        var measured = upload with { File = spooled.File };
        return await SendAsync(call with { Upload = measured }, shape, cancellation);
    }

    /// <summary>For endpoints that answer with a file, or with JSON when they refuse.</summary>
    /// <exception cref="WeChatApiException">Also when JSON came that is no refusal: there is no file.</exception>
    public async Task<WeChatDownload> DownloadAsync(ApiCall call, CancellationToken cancellation)
    {
        var content = await OpenAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
        return content.File
            ?? throw new WeChatApiException(
                call.Path,
                WeChatErrorKind.Unreadable,
                "an answer without a file"
            );
    }

    /// <summary>For endpoints that answer with a file for some things and with JSON for others.</summary>
    public Task<ApiContent<T>> OpenAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer =>
        WithTokenAsync(
            call,
            token => transport.OpenAsync(call, token, shape, cancellation),
            cancellation
        );

    /// <summary>WeChat has cleared the quota of this API, or of all when null: calls go out again.</summary>
    public void QuotaCleared(string? path = null) => transport.Quotas.Clear(path);

    private async Task<T> WithTokenAsync<T>(
        ApiCall call,
        Func<string, Task<T>> send,
        CancellationToken cancellation
    )
    {
        transport.Quotas.Check(call.Path);
        var token = await tokens.GetAsync(cancellation);
        try
        {
            return await send(token);
        }
        catch (WeChatApiException rejected) when (rejected.IsTokenRejected)
        {
            await tokens.InvalidateAsync(token, cancellation);
            if (!call.CanBeSentAgain)
            {
                throw;
            }

            // A rejected call took no effect, so even one that must not be repeated may go again.
            return await send(await tokens.GetAsync(cancellation));
        }
    }
}
