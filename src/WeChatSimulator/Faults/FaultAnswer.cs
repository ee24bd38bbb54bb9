using System.Text.Json.Serialization;

namespace WeChatSimulator.Faults;

/// <summary>What comes instead of WeChat's JSON.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultAnswer>))]
internal enum FaultAnswer
{
    /// <summary>A page of some proxy on the way, HTTP 502.</summary>
    [JsonStringEnumMemberName("html")]
    Html,

    /// <summary>JSON that ends in the middle.</summary>
    [JsonStringEnumMemberName("malformed")]
    Malformed,

    /// <summary>Valid JSON of 32 MiB.</summary>
    [JsonStringEnumMemberName("huge")]
    Huge,
}
