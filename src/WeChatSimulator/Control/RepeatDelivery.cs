namespace WeChatSimulator.Control;

internal sealed record RepeatDelivery(int? Times);
