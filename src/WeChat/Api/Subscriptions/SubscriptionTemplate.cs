using System.Text.Json.Serialization;
using WeChat.Api.Templates;

namespace WeChat.Api.Subscriptions;

/// <summary>A template that the account may send with.</summary>
public sealed record SubscriptionTemplate
{
    [JsonPropertyName("priTmplId")]
    public required string TemplateId { get; init; }

    public string? Title { get; init; }

    /// <summary>The text with its fields as <c>{{thing1.DATA}}</c>.</summary>
    public string? Content { get; init; }

    public string? Example { get; init; }

    [JsonPropertyName("type")]
    public SubscriptionKind Kind { get; init; }

    /// <summary>The values of its enum fields.</summary>
    [JsonPropertyName("keywordEnumValueList")]
    public IReadOnlyList<KeywordValues>? KeywordValues { get; init; }

    /// <summary>Keys of the fields of <see cref="Content"/>, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Fields => TemplateContent.KeysOf(Content);

    /// <summary>The values of the enum fields by key, for <see cref="TemplateFields"/>. Of a key listed twice the first counts.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Listed =>
        (KeywordValues ?? [])
            .Where(listed => listed is { Key.Length: > 0, Values: not null })
            .DistinctBy(listed => listed.Key)
            .ToDictionary(listed => listed.Key, listed => listed.Values);
}
