namespace WeChatSimulator.MiniProgram;

/// <summary>A code somebody may scan.</summary>
internal sealed record MadeCode(
    string Kind,
    string? Scene,
    string? Page,
    string? Path,
    DateTimeOffset At
);
