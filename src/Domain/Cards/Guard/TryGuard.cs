using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>
/// The door before every look into the register. A try is counted before anything is looked up and
/// given back when it was right; what fails leaves a trace from which alarms are raised. Nothing here
/// asks the register, so that no answer depends on whom it knows.
/// </summary>
public sealed class TryGuard(
    WrongTries tries,
    IAttemptLimits limits,
    IFailedTries failures,
    IAlarmStore alarms,
    IFanAges ages,
    CardRules rules
)
{
    /// <returns>A pass to hand back by <see cref="WrongAsync"/> or <see cref="RightAsync"/>, or why no try is free.</returns>
    public async Task<Outcome<TryPass>> EnterAsync(
        VerifyMemberRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var pass = new TryPass(tries.KeysOf(request, now));
        if (await MustWaitAsync(request.Fan, now, cancel))
        {
            await failures.AddAsync(pass.Failed(wasChecked: false, now), cancel);
            return CardsRefusals.NewFansWait;
        }
        if (!await limits.TryReserveAsync(pass.Keys, cancel))
        {
            await failures.AddAsync(pass.Failed(wasChecked: false, now), cancel);
            return CardsRefusals.TooManyTries;
        }
        return pass;
    }

    public Task WrongAsync(TryPass pass, DateTimeOffset now, CancellationToken cancel) =>
        failures.AddAsync(pass.Failed(wasChecked: true, now), cancel);

    public Task RightAsync(TryPass pass, CancellationToken cancel) =>
        limits.ReleaseAsync(pass.Keys, cancel);

    /// <summary>
    /// While a burst burns, fresh WeChats wait: an attacker needs many of them, a member has his for
    /// years. Whoever we have met before is not held up.
    /// </summary>
    private async Task<bool> MustWaitAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var coolDown = TimeSpan.FromMinutes(rules.Guard.CoolDownMinutes);
        if (!await alarms.SawBurstAsync(now - coolDown, cancel))
        {
            return false;
        }
        var met = await ages.FirstMetAsync(fan, cancel) ?? now;
        return now - met < TimeSpan.FromMinutes(rules.Guard.NewFanMinutes);
    }
}
