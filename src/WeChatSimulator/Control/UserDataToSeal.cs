namespace WeChatSimulator.Control;

/// <param name="Kind">phone or profile.</param>
internal sealed record UserDataToSeal(string? Kind);
