namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Whom a month honours as it stands.</summary>
public sealed class FanSeats(IFanMonthStore months, IScoreRulesBook book)
{
    /// <returns>In their places.</returns>
    public async Task<IReadOnlyList<FanCandidate>> ChooseAsync(int month, CancellationToken cancel)
    {
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        return HonourSeats.Choose(
            await months.FindScreenedAsync(month, cancel),
            rules.Seats,
            rules.NewcomerSeats
        );
    }
}
