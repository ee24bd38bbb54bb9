namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>What a holder did. Numbers and words about data, never the data.</summary>
/// <param name="Erased">Rows deleted, emptied or ended.</param>
/// <param name="Kept">What stays although it is about the person, lower-case words; null: nothing.</param>
public sealed record HeldData(int Erased, string? Kept = null);
