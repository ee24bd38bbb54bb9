using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Views;

/// <summary>Which cases a list shows.</summary>
/// <param name="State">Null: all that were handed in.</param>
/// <param name="Green">Only those whose checks all pass.</param>
/// <param name="Text">A whole case number; null or empty: any.</param>
/// <param name="Offer">Only those this account may decide now.</param>
public sealed record DeskFilter(
    CaseState? State = null,
    string? Kind = null,
    bool Green = false,
    bool Suspicious = false,
    string? Text = null,
    CaseOffer? Offer = null
);

/// <summary>To whom cases would be offered, and when.</summary>
public sealed record CaseOffer(StaffAccountId Staff, DateTimeOffset At);
