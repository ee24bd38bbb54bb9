namespace WeChatSimulator.MiniProgram;

/// <param name="Key">Base64 of 16 bytes.</param>
/// <param name="VisitedAt">When the fan last used the mini-program.</param>
internal sealed record LoginSession(string Key, DateTimeOffset VisitedAt);
