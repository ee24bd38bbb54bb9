namespace WeChat.Api.MiniProgram.Links;

/// <summary>What WeChat remembers of a link.</summary>
public sealed record LinkInfo
{
    public string AppId { get; init; } = "";

    public string Path { get; init; } = "";

    public string Query { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null when it has no end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>release, trial or develop.</summary>
    public string Version { get; init; } = "";

    public LinkCloudBase? CloudBase { get; init; }

    /// <summary>How many more openings the account's links have today.</summary>
    public long? RemainingVisits { get; init; }
}
