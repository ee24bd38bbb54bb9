using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Commits to the secret of the month that is lived in and, a day ahead, to the next one's.</summary>
public sealed class OpenMonth(IFanMonthStore months, IPersonalDataVault vault, IUnitOfWork work)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <returns>Whether a month was opened.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var opened = false;
        foreach (
            var month in (int[])[UnionCalendar.MonthOf(now), UnionCalendar.MonthOf(now + Ahead)]
        )
        {
            if (await months.FindAsync(month, cancel) is null)
            {
                months.Add(FanMonth.Begin(month, vault));
                opened = true;
            }
        }
        return opened && await work.TrySaveAsync(cancel);
    }
}
