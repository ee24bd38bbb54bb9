using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

/// <summary>For which mini-program and when WeChat gave the number.</summary>
/// <param name="AppId">The mini-program.</param>
/// <param name="Timestamp">Unix seconds.</param>
public sealed record PhoneWatermark(
    [property: JsonPropertyName("appid")] string AppId,
    long Timestamp
)
{
    public DateTimeOffset At => UnixTime.Of(Timestamp);
}
