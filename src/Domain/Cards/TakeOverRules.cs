namespace WeChatUnion.Domain.Cards;

/// <summary>Settings of taking a card over, section <c>Cards:TakeOver</c>.</summary>
public sealed record TakeOverRules
{
    /// <summary>Codes an hour to one member's phone, and asked for by one person.</summary>
    public int CodesPerHour { get; init; } = 3;

    /// <summary>The same in one Shanghai day.</summary>
    public int CodesPerDay { get; init; } = 6;

    /// <summary>Codes a day asked for from one network address. Carriers put many phones behind one.</summary>
    public int CodesPerAddressPerDay { get; init; } = 100;

    /// <summary>Hours during which payout details of the member may not be changed afterwards.</summary>
    public int PayoutHoldHours { get; init; } = 24;

    /// <summary>Days during which a phone that staff or a file put into the register proves nothing.</summary>
    public int PhoneSettleDays { get; init; } = 3;
}
