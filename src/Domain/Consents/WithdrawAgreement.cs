using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Consents;

/// <summary>
/// 撤回同意: all agreements to this kind end, whichever version they were to; what was done until now stays lawful (PIPL,
/// art. 15). Withdrawing again changes nothing.
/// </summary>
public sealed class WithdrawAgreement(
    IAgreementStore agreements,
    IFanDirectory fans,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Whether something stood.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        FanIdentity fan,
        AgreementKind kind,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return false;
        }
        var all = await agreements.FindAsync(person, cancel);
        var standing = all.Where(one => one.IsStanding && one.Kind == kind).ToList();
        if (standing.Count == 0)
        {
            return false;
        }
        foreach (var agreement in standing)
        {
            agreement.Withdraw(now);
            audit.Record(AgreementTrail.Line("consents.withdrawn", agreement, now));
        }
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            // Only withdrawing changes a row: somebody's second tap, or an erasure, was first.
            return false;
        }
    }
}
