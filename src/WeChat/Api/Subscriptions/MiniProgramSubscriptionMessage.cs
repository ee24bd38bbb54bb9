namespace WeChat.Api.Subscriptions;

/// <summary>A subscription message (订阅消息) of a mini-program.</summary>
public sealed record MiniProgramSubscriptionMessage
{
    public required string TemplateId { get; init; }

    /// <summary>Field key to value. Values are made to fit by <see cref="Templates.TemplateFields"/>.</summary>
    public required IReadOnlyDictionary<string, string> Data { get; init; }

    /// <summary>The mini-program's page that a tap opens, with its query; null: a tap opens nothing.</summary>
    public string? Page { get; init; }

    /// <summary>Which build of the mini-program a tap opens; null is the released one.</summary>
    public MiniProgramState? State { get; init; }

    /// <summary>zh_CN (default), en_US, zh_HK or zh_TW.</summary>
    public string? Language { get; init; }
}
