namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// What the black list forbids a member at this moment. Entries add up: one that forbids lotteries
/// and one that forbids subsidies forbid both.
/// </summary>
/// <param name="Level">The strictest entry that holds; null when none does.</param>
/// <param name="LotteryUntil">Last Shanghai day without lotteries; null when they are open.</param>
/// <param name="SubsidyUntil">Last Shanghai day without subsidies; null when they are open.</param>
/// <param name="Said">For the member, in plain words; null when nothing is forbidden and nothing warned of.</param>
public sealed record ListStanding(
    ListLevel? Level,
    DateOnly? LotteryUntil,
    DateOnly? SubsidyUntil,
    string? Said
)
{
    public static readonly ListStanding Clear = new(null, null, null, null);

    public bool ForbidsLottery => LotteryUntil is not null;

    public bool ForbidsSubsidy => SubsidyUntil is not null;
}
