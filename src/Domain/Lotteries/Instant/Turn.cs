namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>One try of a member, with what came of it: it never changes.</summary>
/// <param name="Number">Of the member's own turns, from 1.</param>
/// <param name="Slot">Of the deck; null: it took none, for he has won what he may, or no card was left.</param>
/// <param name="Prize">Index in the campaign's prizes; null: none.</param>
public sealed record Turn(int Number, long? Slot, int? Prize, DateTimeOffset At);
