using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WeChat.Api.Http;

/// <summary>Turns the body of one answer into its type, or into the failure it stands for.</summary>
internal static class AnswerReader
{
    /// <param name="most">Longest body in bytes.</param>
    public static async Task<T> ReadAsync<T>(
        ApiCall call,
        string? token,
        JsonTypeInfo<T> shape,
        int status,
        Stream body,
        long most,
        CancellationToken cancellation
    )
        where T : ApiAnswer
    {
        T? answer;
        try
        {
            await using var capped = new CappedStream(body, most);
            answer = await JsonSerializer.DeserializeAsync(capped, shape, cancellation);
        }
        catch (Exception notRead)
            when (notRead is JsonException or InvalidDataException && !IsSuccess(status))
        {
            throw Refused(call, status);
        }
        catch (JsonException notJson)
        {
            // The parser's own message could quote the body, so only its position is passed on.
            throw Unreadable(call, status, $"not JSON at byte {notJson.BytePositionInLine}");
        }
        catch (InvalidDataException)
        {
            throw Unreadable(call, status, $"too large, over {most} bytes");
        }

        if (answer is null)
        {
            throw Unreadable(call, status, "null");
        }

        if (answer.Errcode is { } code and not 0 && code != call.Accepted)
        {
            var secrets = token is null ? call.Secrets : [.. call.Secrets, token];
            var (detail, rid) = ErrorText.Read(answer.Errmsg, secrets);
            throw new WeChatApiException(call.Path, code, detail, rid);
        }

        if (!IsSuccess(status))
        {
            throw Refused(call, status);
        }

        return answer.Errcode is null && !answer.HasContent
            ? throw Unreadable(call, status, "no errcode")
            : answer;
    }

    private static bool IsSuccess(int status) => status is >= 200 and < 300;

    /// <summary>A status that WeChat itself does not use: something on the way speaks.</summary>
    private static WeChatApiException Refused(ApiCall call, int status) =>
        status switch
        {
            >= 500 => new(call.Path, WeChatErrorKind.Unreachable, $"HTTP {status}"),
            429 => new(call.Path, WeChatErrorKind.Transient, $"HTTP {status}"),
            _ => new(call.Path, WeChatErrorKind.Unreadable, $"HTTP {status}"),
        };

    public static WeChatApiException Unreadable(ApiCall call, int status, string what) =>
        new(call.Path, WeChatErrorKind.Unreadable, $"HTTP {status}, {what}");
}
