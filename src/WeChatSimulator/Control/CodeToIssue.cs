namespace WeChatSimulator.Control;

internal sealed record CodeToIssue(string? Scope);
