namespace WeChatSimulator.Control;

internal sealed record PhoneToHave(string PhoneNumber);
