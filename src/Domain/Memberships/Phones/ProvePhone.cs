using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>Types a code back. A try is counted before it is compared; five a code.</summary>
public sealed class ProvePhone(
    IPhoneCodeStore codes,
    IFanDirectory fans,
    IDayCounters counters,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    public async Task<Outcome<PhoneCodeId>> ExecuteAsync(
        FanIdentity fan,
        string? typed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await fans.FindAsync(fan, cancel) is not { } person
            || await codes.FindLatestAsync(person, cancel) is not { } code
        )
        {
            return MembershipsRefusals.PhoneCodeWrong;
        }
        if (code.State == PhoneCodeState.Proven)
        {
            return code.Id;
        }
        // Its counter is of the day it was asked for: midnight gives no more tries.
        var tries = new DayCounter(
            "memberships.code-try",
            $"{code.Id.Value:N}",
            PhoneCode.MostTries
        );
        if (
            !code.IsOpen(now)
            || !await counters.TryCountAsync([tries], code.AskedAt, cancel)
            || !code.Matches(Typed.Compact(typed), vault)
        )
        {
            return MembershipsRefusals.PhoneCodeWrong;
        }
        code.Prove();
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            // Typed twice at once, or the operator's answer came in between: typed again it is right.
            return MembershipsRefusals.PhoneCodeWrong;
        }
        return code.Id;
    }
}
