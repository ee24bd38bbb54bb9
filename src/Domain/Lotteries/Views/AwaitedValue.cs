using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Lotteries.Views;

/// <summary>A public value a draw named, as staff see it: what one of two has written alone is not shown.</summary>
/// <param name="WrittenBy">Null: nobody wrote it; known all the same, it was fetched.</param>
/// <param name="KnownAt">Null: not known yet.</param>
/// <param name="Value">Null: likewise.</param>
public sealed record AwaitedValue(
    BeaconChoice Choice,
    StaffAccountId? WrittenBy,
    DateTimeOffset? WrittenAt,
    StaffAccountId? ConfirmedBy,
    DateTimeOffset? KnownAt,
    string? Value
);
