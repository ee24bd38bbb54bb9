using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Domain.Tests.Lotteries;

public sealed class TurnChancesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [TestCase("", 3, 0, ExpectedResult = 3)]
    [TestCase("0", 3, 0, ExpectedResult = 2)]
    [TestCase("0 0 0", 3, 0, ExpectedResult = 0)]
    [TestCase(
        "1 1 1",
        3,
        0,
        ExpectedResult = 3,
        Description = "What is not used is gone, and yesterday's count for nothing."
    )]
    [TestCase("", 0, 2, ExpectedResult = 2)]
    [TestCase("9 0", 0, 2, ExpectedResult = 0)]
    [TestCase(
        "0 0",
        1,
        2,
        ExpectedResult = 1,
        Description = "The second of the day uses one of those of the whole campaign."
    )]
    [TestCase("1 1 1 0", 1, 2, ExpectedResult = 0)]
    [TestCase("1 1 0", 1, 2, ExpectedResult = 1)]
    public int Left(string daysAgo, int daily, int once) =>
        TurnChances.Left(
            daysAgo
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(days => Today.AddDays(-int.Parse(days, null))),
            Today,
            daily,
            once
        );
}
