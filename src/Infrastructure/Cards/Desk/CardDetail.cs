namespace WeChatUnion.Infrastructure.Cards.Desk;

/// <summary>Everything the console shows of a card.</summary>
/// <param name="Others">Other cards of the member.</param>
/// <param name="History">Bindings of the member on any card.</param>
/// <param name="PayoutHoldUntil">Null: payout details may change.</param>
public sealed record CardDetail(
    CardLine Card,
    IReadOnlyList<CardLine> Others,
    IReadOnlyList<BindingEntry> History,
    DateTimeOffset? PayoutHoldUntil,
    IReadOnlyList<UnbindRequestLine> Requests
);
