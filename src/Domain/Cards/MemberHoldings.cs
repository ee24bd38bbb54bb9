namespace WeChatUnion.Domain.Cards;

/// <summary>All the room keeps under one member of the register.</summary>
public sealed record MemberHoldings(
    IReadOnlyList<MemberCard> Cards,
    IReadOnlyList<CardBinding> Bindings,
    IReadOnlyList<CounterTakeOver> Counters,
    IReadOnlyList<UnbindRequest> Unbinds,
    IReadOnlyList<PhoneReport> Reports
);
