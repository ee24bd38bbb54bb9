namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>Everything the console shows of a card.</summary>
/// <param name="UnionPath">Of the member's union: where an act on the card must be allowed.</param>
/// <param name="Others">Other cards of the member.</param>
/// <param name="History">Bindings of the member on any card.</param>
/// <param name="PayoutHoldUntil">Null: payout details may change.</param>
/// <param name="Requests">To end a binding of the member, newest first, decided ones too.</param>
/// <param name="TakeOvers">Of this card, at the counter, that wait.</param>
public sealed record CardDetail(
    CardLine Card,
    string UnionPath,
    IReadOnlyList<CardLine> Others,
    IReadOnlyList<BindingEntry> History,
    DateTimeOffset? PayoutHoldUntil,
    IReadOnlyList<UnbindRequestLine> Requests,
    IReadOnlyList<CounterLine> TakeOvers
);
