using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Account;

/// <summary>
/// A call as WeChat recorded it. Address and bodies may hold personal data and parts of a token, so
/// <see cref="ToString"/> leaves them out.
/// </summary>
public sealed class RecordedRequest
{
    /// <summary>Unix seconds.</summary>
    public long InvokeTime { get; init; }

    public long CostInMs { get; init; }

    public string RequestUrl { get; init; } = "";

    public string RequestBody { get; init; } = "";

    public string ResponseBody { get; init; } = "";

    public string ClientIp { get; init; } = "";

    [JsonIgnore]
    public DateTimeOffset InvokedAt => UnixTime.Of(InvokeTime);

    public override string ToString() => $"call at {InvokedAt:u}, {CostInMs} ms";
}
