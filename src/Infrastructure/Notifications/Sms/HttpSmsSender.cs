using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Infrastructure.Notifications.Sms;

/// <summary>
/// A gateway that takes JSON: one POST a message, signed with HMAC-SHA-256 over the timestamp, a line feed and the body
/// (headers <c>X-Sms-Timestamp</c>, <c>X-Sms-Signature</c>). One try: whether an unanswered one went out nobody can tell.
/// Nothing of a message or an answer's text reaches a log.
/// </summary>
internal sealed partial class HttpSmsSender(
    IHttpClientFactory clients,
    IOptions<SmsOptions> settings,
    TimeProvider clock,
    ILogger<HttpSmsSender> log
) : ISmsSender
{
    public const string Client = "sms";

    /// <summary>No honest answer is longer.</summary>
    private const int LongestAnswer = 16 * 1024;

    public bool IsAvailable => settings.Value.IsConfigured;

    public async Task<SmsResult> SendAsync(SmsMessage message, CancellationToken cancel)
    {
        var options = settings.Value;
        if (!options.IsConfigured)
        {
            return SmsResult.Refused;
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        try
        {
            return await PostAsync(message, options, limit.Token);
        }
        catch (Exception error)
            when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            // A stopping host counts as no answer as well: the message may be on its way.
            LogNoAnswer(message.Kind.Name, error.GetType().Name);
            return SmsResult.Unknown;
        }
    }

    private async Task<SmsResult> PostAsync(
        SmsMessage message,
        SmsOptions options,
        CancellationToken cancel
    )
    {
        using var client = clients.CreateClient(Client);
        using var request = Request(message, options);
        using var response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancel
        );
        var answer = await ReadAsync(response, cancel);
        var status = (int)response.StatusCode;
        switch (response.StatusCode, answer?.Code)
        {
            case (HttpStatusCode.OK, "OK"):
                return SmsResult.Accepted;
            // It was understood and declined; a 5xx may have been sent before it broke.
            case (< HttpStatusCode.InternalServerError, { Length: > 0 }):
                LogRefused(message.Kind.Name, status, Shown(answer.Code));
                return SmsResult.Refused;
            case (
                HttpStatusCode.BadRequest
                    or HttpStatusCode.Unauthorized
                    or HttpStatusCode.Forbidden
                    or HttpStatusCode.NotFound
                    or HttpStatusCode.TooManyRequests,
                _
            ):
                LogRefused(message.Kind.Name, status, "-");
                return SmsResult.Refused;
            default:
                LogUnreadable(message.Kind.Name, status);
                return SmsResult.Unknown;
        }
    }

    private HttpRequestMessage Request(SmsMessage message, SmsOptions options)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new SmsRequest(
                options.AppKey,
                message.Key,
                message.Phone.Reveal(),
                options.SignName,
                options.Templates[message.Kind.Name],
                [.. message.Kind.Parameters.Select(name => message.Values[name])]
            ),
            JsonSerializerOptions.Web
        );
        var timestamp = clock
            .GetUtcNow()
            .ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, options.Endpoint)
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        request.Headers.Add("X-Sms-Timestamp", timestamp);
        request.Headers.Add("X-Sms-Signature", SignatureOf(options.Secret, timestamp, body));
        return request;
    }

    /// <summary>64 lower-case hex digits.</summary>
    internal static string SignatureOf(string secret, string timestamp, byte[] body) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Encoding.UTF8.GetBytes(secret),
                (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "\n"), .. body]
            )
        );

    /// <summary>Null when it is no JSON of ours: an error page, half an answer, or far too much of one.</summary>
    private static async Task<SmsAnswer?> ReadAsync(
        HttpResponseMessage response,
        CancellationToken cancel
    )
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var buffer = new byte[LongestAnswer];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, false, cancel);
        try
        {
            return JsonSerializer.Deserialize<SmsAnswer>(
                buffer.AsSpan(0, read),
                JsonSerializerOptions.Web
            );
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An operator's code is a short word; anything else may quote the message.</summary>
    private static string Shown(string code) =>
        code.Length <= 40 && code.All(c => char.IsAsciiLetter(c) || c is '.' or '_' or '-')
            ? code
            : "?";

    [LoggerMessage(LogLevel.Warning, "Text message {Kind}: no answer ({Error}).")]
    private partial void LogNoAnswer(string kind, string error);

    [LoggerMessage(LogLevel.Warning, "Text message {Kind} was refused: HTTP {Status}, {Code}.")]
    private partial void LogRefused(string kind, int status, string code);

    [LoggerMessage(LogLevel.Warning, "Text message {Kind}: unreadable answer, HTTP {Status}.")]
    private partial void LogUnreadable(string kind, int status);
}
