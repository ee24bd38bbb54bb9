namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>Somebody named to everybody: 张*.</summary>
/// <param name="Seat">From 1.</param>
/// <param name="Place">In the month's order; what an objection names.</param>
public sealed record NamedFan(int Seat, int Place, string MaskedName, string UnionName, int Score);
