using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// Fixes the order of a month that is over: the first by name, of the others how many had which score, and the digest of all. Waits
/// until the scores were held against the days. Fired twice, on two nodes or late it does the same once; a score that moves meanwhile
/// refuses it.
/// </summary>
public sealed class CloseMonth(
    IFanMonthStore months,
    IScoreRulesBook book,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Whether it was this call that closed it.</returns>
    /// <exception cref="SealBrokenException">Its secret cannot be opened: the month says so, and waits for its key.</exception>
    public async Task<Outcome<bool>> ExecuteAsync(
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            now < FanMonth.CloseOf(month)
            || await months.FindAsync(month, cancel)
                is not { State: FanMonthState.Open, CountedAt: not null } open
        )
        {
            return false;
        }
        var secret = await OpenAsync(open, now, cancel);
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        var scores = await months.ReadScoresAsync(month, cancel);
        var ranked = MonthRanking.Rank(month, rules.Version, secret, scores);
        open.Close(ranked, rules.Version, secret, now);
        months.Add(month, ranked);
        audit.Record(
            new(
                "iron-fans.month-closed",
                ActorKind.System,
                null,
                FanMonthDesk.SubjectOf(month),
                now,
                open.Digest
            )
        );
        return await work.TrySaveAsync(cancel);
    }

    private async Task<byte[]> OpenAsync(
        FanMonth month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        try
        {
            return month.OpenSecret(vault);
        }
        catch (SealBrokenException) when (month.HeldAt is null)
        {
            month.Hold(now);
            audit.Record(
                new(
                    "iron-fans.month-held",
                    ActorKind.System,
                    null,
                    FanMonthDesk.SubjectOf(month.Month),
                    now,
                    "secret"
                )
            );
            await work.TrySaveAsync(cancel);
            throw;
        }
    }
}
