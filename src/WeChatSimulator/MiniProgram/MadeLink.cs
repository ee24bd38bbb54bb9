namespace WeChatSimulator.MiniProgram;

/// <summary>A link into the mini-program.</summary>
internal sealed record MadeLink(
    string Path,
    string Query,
    string Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt
);
