using System.Text.Json.Serialization.Metadata;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace WeChat.Api.Http;

/// <summary>
/// Sends the calls of one account and turns whatever comes back into an answer, a file or a typed failure. It
/// remembers what the account's calls met: a WeChat that is gone, quotas that are used up.
/// </summary>
internal sealed class WeChatTransport(
    HttpClient http,
    WeChatApiSettings settings,
    TimeProvider time,
    string account = ""
)
{
    private const string TextLabel = "text/";
    private const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ResiliencePipeline pipeline = ApiPipeline.Build(settings, time, account);

    public WeChatApiSettings Settings => settings;

    public TimeProvider Time => time;

    public QuotaStops Quotas { get; } = new(time);

    /// <summary>Another host of WeChat's, with a breaker and quotas of its own.</summary>
    public WeChatTransport At(string baseUrl) =>
        new(http, settings with { BaseUrl = baseUrl }, time, account);

    /// <exception cref="WeChatApiException">WeChat refused, did not answer, or answered something else than JSON.</exception>
    public Task<T> SendAsync<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer =>
        RunAsync(
            call,
            async attempt =>
            {
                using var response = await ExchangeAsync(call, token, attempt);
                var body = await response.Content.ReadAsStreamAsync(attempt);
                return await ReadAsync(call, token, shape, response, body, attempt);
            },
            cancellation
        );

    /// <summary>
    /// For endpoints that send a file, or JSON when they do not: an error, or for some things an answer. Of the file
    /// no more has been read than its first byte, or the white space before; of one that is labelled text a few bytes.
    /// </summary>
    /// <exception cref="WeChatApiException">As for <see cref="SendAsync"/>.</exception>
    public Task<ApiContent<T>> OpenAsync<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer =>
        RunAsync(call, attempt => OpenOnceAsync(call, token, shape, attempt), cancellation);

    private async Task<ApiContent<T>> OpenOnceAsync<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        CancellationToken attempt
    )
        where T : ApiAnswer
    {
        var response = await ExchangeAsync(call, token, attempt);
        try
        {
            var body = await response.Content.ReadAsStreamAsync(attempt);
            var atLeast = Label(response).StartsWith(TextLabel, Ignoring)
                ? MediaSignature.Longest
                : 1;
            var head = await BodyHead.ReadAsync(body, atLeast, attempt);
            if (!IsFile(response, head))
            {
                var text = new HeadedStream(head.Telling, body);
                var answer = await ReadAsync(call, token, shape, response, text, attempt);
                response.Dispose();
                return new(answer, null);
            }

            var whole = new HeadedStream(head.Bytes, body);
            var content = new DownloadStream(call.Path, whole, settings.Timeout, time);
            return new(null, new WeChatDownload(response, content));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>WeChat labels here and there a picture text; so do proxies what they have to say.</summary>
    private static bool IsFile(HttpResponseMessage response, BodyHead head)
    {
        var label = Label(response);
        return response.IsSuccessStatusCode
            && !head.IsText
            && !label.EndsWith("json", Ignoring)
            && (!label.StartsWith(TextLabel, Ignoring) || MediaSignature.Begins(head.Bytes.Span));
    }

    private static string Label(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType ?? "";

    private Task<T> ReadAsync<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        HttpResponseMessage response,
        Stream body,
        CancellationToken attempt
    )
        where T : ApiAnswer =>
        AnswerReader.ReadAsync(
            call,
            token,
            shape,
            (int)response.StatusCode,
            body,
            call.ListsContents ? settings.LongestPage : settings.LongestAnswer,
            attempt
        );

    private async Task<T> RunAsync<T>(
        ApiCall call,
        Func<CancellationToken, Task<T>> exchange,
        CancellationToken cancellation
    )
    {
        var isProbe = Quotas.Enter(call.Path);
        var context = ResilienceContextPool.Shared.Get(call.Path, cancellation);
        context.Properties.Set(ApiPipeline.Call, call);
        try
        {
            var answer = await pipeline.ExecuteAsync(
                async run => await AttemptAsync(call, exchange, run),
                context
            );
            if (isProbe)
            {
                Quotas.Clear(call.Path);
            }

            return answer;
        }
        catch (WeChatApiException refusal) when (refusal.IsDailyQuota)
        {
            refusal.RetryAt = Quotas.Begin(refusal, isProbe);
            throw;
        }
        catch (WeChatApiException busy) when (busy.Kind is WeChatErrorKind.TooOften)
        {
            busy.RetryAt = time.GetUtcNow() + Minute;
            throw;
        }
        catch (InvalidOperationException) when (cancellation.IsCancellationRequested)
        {
            // The caller's file only failed because the caller gave up.
            throw new OperationCanceledException(cancellation);
        }
        catch (TimeoutRejectedException late)
        {
            throw Unreachable(call, "time-out", late);
        }
        catch (BrokenCircuitException open)
        {
            throw Unreachable(call, "circuit open, not called", open);
        }
        finally
        {
            if (isProbe)
            {
                Quotas.Leave(call.Path);
            }

            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> AttemptAsync<T>(
        ApiCall call,
        Func<CancellationToken, Task<T>> exchange,
        ResilienceContext context
    )
    {
        context.Properties.Set(ApiPipeline.Began, time.GetTimestamp());
        var attempt = context.CancellationToken;
        try
        {
            return await exchange(attempt);
        }
        catch (OperationCanceledException cut) when (!attempt.IsCancellationRequested)
        {
            throw Unreachable(call, "time-out", cut);
        }
        catch (HttpRequestException broken)
        {
            throw Unreachable(call, broken.HttpRequestError.ToString(), broken);
        }
        catch (IOException broken)
        {
            throw Unreachable(call, "cut off", broken);
        }
    }

    private async Task<HttpResponseMessage> ExchangeAsync(
        ApiCall call,
        string? token,
        CancellationToken attempt
    )
    {
        using var request = ApiRequest.Of(call, token, settings.BaseUrl);
        try
        {
            // The body is read by us, so that its length has a limit.
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, attempt);
        }
        catch (Exception) when (ApiRequest.SourceFailure(request) is { } failure)
        {
            throw new InvalidOperationException("The file to upload could not be read.", failure);
        }
    }

    private static WeChatApiException Unreachable(ApiCall call, string what, Exception cause) =>
        new(call.Path, WeChatErrorKind.Unreachable, what, cause);
}
