using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Views;

/// <param name="Place">Of the candidate; 0: the notice as a whole.</param>
/// <param name="IsUpheld">Null: it is still looked at.</param>
public sealed record ObjectionLine(
    FanObjectionId Id,
    int Place,
    string Text,
    DateTimeOffset At,
    bool? IsUpheld,
    string? Answer
);
