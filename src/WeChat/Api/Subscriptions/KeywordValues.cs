using System.Text.Json.Serialization;

namespace WeChat.Api.Subscriptions;

/// <summary>The values that an enum field takes.</summary>
public sealed record KeywordValues
{
    /// <summary>WeChat's spelling of the key, <c>enum_string2.DATA</c>.</summary>
    [JsonPropertyName("keywordCode")]
    public required string KeywordCode { get; init; }

    [JsonPropertyName("enumValueList")]
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The key as a message carries it, <c>enum_string2</c>.</summary>
    [JsonIgnore]
    public string Key =>
        KeywordCode is null ? ""
        : KeywordCode.EndsWith(".DATA", StringComparison.Ordinal) ? KeywordCode[..^5]
        : KeywordCode;
}
