namespace WeChatUnion.Domain.Lotteries.Views;

/// <summary>How far a deck is drawn, as staff see it.</summary>
/// <param name="Commitment">64 hex digits.</param>
/// <param name="Drawn">Cards that were drawn, blanks included.</param>
/// <param name="Released">Releases that came into the deck.</param>
/// <param name="Left">Cards in the deck now, of whatever kind: who knew how many prizes are among them would know when to turn.</param>
public sealed record DeckLine(string Commitment, long Drawn, int Released, int Left);
