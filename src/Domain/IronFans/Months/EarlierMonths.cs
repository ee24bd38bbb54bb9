using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Months before one that may still honour somebody, who then rests in this one.</summary>
public sealed class EarlierMonths(IFanMonthStore months, IScoreRulesBook book, FanSeats seats)
{
    /// <summary>
    /// Why a month has to wait; null: nothing of the months within its cool-down is undecided. One that is held for its key may stand for
    /// ever and is not waited for: whoever it honours at last is asked about both ways.
    /// </summary>
    public async Task<Refusal?> WhyNotAsync(int month, CancellationToken cancel)
    {
        var rests = ScoreRules.For(month, await book.AllAsync(cancel)).CoolDownMonths;
        foreach (
            var one in await months.FindUnpublishedAsync(
                UnionCalendar.AddMonths(month, -rests),
                month,
                cancel
            )
        )
        {
            var hasList = one.State is FanMonthState.Review or FanMonthState.Notice;
            if (!hasList || (await seats.ChooseAsync(one.Month, cancel)).Count > 0)
            {
                return IronFansRefusals.EarlierFirst with
                {
                    Message =
                        $"{UnionCalendar.WordsOf(one.Month)}的名单还没有公布。当选的人接下来几个月要间隔，请等它公布后再公示这个月。",
                };
            }
        }
        return null;
    }
}
