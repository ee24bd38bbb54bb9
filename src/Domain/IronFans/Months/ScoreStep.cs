namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>So many had this score.</summary>
public sealed record ScoreStep(int Score, int Fans);
