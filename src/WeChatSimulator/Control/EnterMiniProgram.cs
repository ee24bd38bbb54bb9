namespace WeChatSimulator.Control;

internal sealed record EnterMiniProgram(string? SessionFrom);
