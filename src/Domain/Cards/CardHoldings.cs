namespace WeChatUnion.Domain.Cards;

/// <summary>All the room keeps under one person, ended bindings included.</summary>
public sealed record CardHoldings(
    IReadOnlyList<CardBinding> Bindings,
    IReadOnlyList<Consent> Consents,
    IReadOnlyList<VerificationTicket> Tickets,
    IReadOnlyList<TakeOverCode> Codes,
    IReadOnlyList<CounterTakeOver> Requests,
    IReadOnlyList<PhoneReport> Reports
);
