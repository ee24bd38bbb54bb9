namespace WeChatSimulator.Control;

internal sealed record SwitchTo(bool On);
