namespace WeChatSimulator.Control;

/// <param name="Rank">0 to 4.</param>
internal sealed record RiskToHave(int Rank);
