using WeChat.Api.Templates;

namespace WeChat.Api.Subscriptions;

/// <summary>A subscription notice (订阅通知) of an official account.</summary>
public sealed record OfficialSubscriptionMessage
{
    public required string TemplateId { get; init; }

    /// <summary>Field key to value. Values are made to fit by <see cref="TemplateFields"/>.</summary>
    public required IReadOnlyDictionary<string, string> Data { get; init; }

    /// <summary>Address that a tap opens; beside <see cref="MiniProgram"/> the fallback for old clients.</summary>
    public string? Page { get; init; }

    /// <summary>What a tap opens first of all.</summary>
    public MiniProgramTarget? MiniProgram { get; init; }
}
