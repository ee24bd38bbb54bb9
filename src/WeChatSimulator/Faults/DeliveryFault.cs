using System.Text.Json.Serialization;

namespace WeChatSimulator.Faults;

/// <summary>What can go wrong on the way of a callback.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryFault>))]
internal enum DeliveryFault
{
    /// <summary>The next callback arrives twice at the same moment.</summary>
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,

    /// <summary>The next callback arrives after the one that follows it.</summary>
    [JsonStringEnumMemberName("reorder")]
    Reorder,

    /// <summary>The next two callbacks carry the same CreateTime.</summary>
    [JsonStringEnumMemberName("same-second")]
    SameSecond,
}
