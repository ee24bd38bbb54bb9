namespace WeChatSimulator.Control;

internal sealed record SceneOf(string? Scene, string? Ticket);
