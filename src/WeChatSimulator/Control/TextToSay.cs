namespace WeChatSimulator.Control;

internal sealed record TextToSay(string Content, string? MenuId);
