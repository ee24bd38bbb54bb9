using System.Text.Json.Serialization;

namespace WeChat.Api.Subscriptions;

/// <summary>A template of WeChat's library.</summary>
public sealed record TemplateTitle
{
    public required int Tid { get; init; }

    public required string Title { get; init; }

    [JsonPropertyName("type")]
    public SubscriptionKind Kind { get; init; }

    [JsonPropertyName("categoryId")]
    public string? CategoryId { get; init; }
}
