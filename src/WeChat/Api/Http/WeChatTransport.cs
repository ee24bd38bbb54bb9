using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WeChat.Api.Http;

/// <summary>Sends one call, repeats it where that is safe, and turns whatever comes back into an answer or a typed failure.</summary>
internal sealed class WeChatTransport(
    HttpClient http,
    WeChatApiSettings settings,
    TimeProvider time
)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    public WeChatApiSettings Settings => settings;

    public TimeProvider Time => time;

    /// <exception cref="WeChatApiException">WeChat refused, did not answer, or answered something else than JSON.</exception>
    public async Task<T> SendAsync<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await SendOnceAsync(call, token, shape, cancellation);
            }
            catch (WeChatApiException failure)
                when (failure.IsTransient
                    && attempt < settings.RetryPauses.Count
                    && MayRepeat(call, failure)
                )
            {
                var pause = settings.RetryPauses[attempt];
                var jitter = pause * (Random.Shared.NextDouble() / 2);
                await Task.Delay(pause + jitter, time, cancellation);
            }
        }
    }

    private static bool MayRepeat(ApiCall call, WeChatApiException failure) =>
        call.Repeatable
        || failure.InnerException is HttpRequestException { HttpRequestError: var error }
            && NeverSent(error);

    private static bool NeverSent(HttpRequestError error) =>
        error
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;

    private async Task<T> SendOnceAsync<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer
    {
        using var timeout = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellation,
            timeout.Token
        );
        using var request = new HttpRequestMessage(call.Method, AddressOf(call, token));
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body)
            {
                Headers = { ContentType = JsonType },
            };
        }

        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Read(call, token, shape, (int)response.StatusCode, body);
        }
        catch (OperationCanceledException cut) when (!cancellation.IsCancellationRequested)
        {
            throw new WeChatApiException(call.Path, WeChatErrorKind.Unreachable, "time-out", cut);
        }
        catch (HttpRequestException broken)
        {
            var what = broken.HttpRequestError.ToString();
            throw new WeChatApiException(call.Path, WeChatErrorKind.Unreachable, what, broken);
        }
    }

    private static T Read<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        int status,
        byte[] body
    )
        where T : ApiAnswer
    {
        T? answer;
        try
        {
            answer = JsonSerializer.Deserialize(body, shape);
        }
        catch (JsonException) when (status >= 500)
        {
            throw new WeChatApiException(call.Path, WeChatErrorKind.Unreachable, $"HTTP {status}");
        }
        catch (JsonException notJson)
        {
            // The parser's own message could quote the body, so only its position is passed on.
            var where = $"HTTP {status}, not JSON at byte {notJson.BytePositionInLine}";
            throw new WeChatApiException(call.Path, WeChatErrorKind.Unreadable, where);
        }

        if (answer is null)
        {
            throw new WeChatApiException(
                call.Path,
                WeChatErrorKind.Unreadable,
                $"HTTP {status}, null"
            );
        }

        if (answer.Errcode != 0)
        {
            var secrets = token is null ? call.Secrets : [.. call.Secrets, token];
            var (detail, rid) = ErrorText.Read(answer.Errmsg, secrets);
            throw new WeChatApiException(call.Path, answer.Errcode, detail, rid);
        }

        return status < 500
            ? answer
            : throw new WeChatApiException(
                call.Path,
                WeChatErrorKind.Unreachable,
                $"HTTP {status}"
            );
    }

    private string AddressOf(ApiCall call, string? token)
    {
        var address = new StringBuilder(settings.BaseUrl.TrimEnd('/')).Append(call.Path);
        var mark = '?';
        foreach (
            var (name, value) in token is null
                ? call.Query
                : [new("access_token", token), .. call.Query]
        )
        {
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return address.ToString();
    }
}
