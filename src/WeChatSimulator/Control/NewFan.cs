namespace WeChatSimulator.Control;

internal sealed record NewFan(string? Nickname, string? OpenId);
