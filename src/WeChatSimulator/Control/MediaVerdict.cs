namespace WeChatSimulator.Control;

/// <param name="Suggest">pass, review or risky.</param>
internal sealed record MediaVerdict(string Suggest);
