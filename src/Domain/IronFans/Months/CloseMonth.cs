using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// Fixes the order of a month that is over: the first by name, of the others how many had which score, and the digest of all. Fired
/// twice, on two nodes or late it does the same once.
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
    public async Task<Outcome<bool>> ExecuteAsync(
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            now < FanMonth.CloseOf(month)
            || await months.FindAsync(month, cancel) is not { State: FanMonthState.Open } open
        )
        {
            return false;
        }
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        var scores = await months.ReadScoresAsync(month, cancel);
        var secret = open.OpenSecret(vault);
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
}
