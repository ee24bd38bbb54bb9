namespace WeChatSimulator.Control;

internal sealed record OtherEvent(string Event, Dictionary<string, string>? Fields);
