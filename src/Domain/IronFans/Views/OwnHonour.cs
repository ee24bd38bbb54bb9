namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>A month in which somebody was honoured.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="Seat">From 1.</param>
public sealed record OwnHonour(int Month, int Seat);
