using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A phone that was just put into the register proves nothing for some days: one editor, or one file, could put his own there
/// and have the code of any member. In that time whoever has the card bound is told, and the counter, two people, remains.
/// </summary>
public sealed class PhoneSettling(IMemberLookup members, CardRules rules)
{
    internal const string HoldWords =
        "登记手机号刚刚更改过，为保护您的钱款，暂时不能修改收款信息。";

    /// <summary>From when on the phone proves again that somebody is the member; null: it does.</summary>
    internal async Task<DateTimeOffset?> FindEndAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var changed = await members.FindPhoneChangeAsync(member, cancel);
        var end = changed?.AddDays(rules.TakeOver.PhoneSettleDays);
        return now < end ? end : null;
    }

    internal async Task<Refusal?> WhyNotAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await FindEndAsync(member, now, cancel) is { } end
            ? TakeOverRefusals.PhoneChanged(rules.TakeOver.PhoneSettleDays, end)
            : null;

    /// <summary>Whoever binds in that time, by whatever proof, does not get at the money at once.</summary>
    internal async Task HoldPayoutsAsync(
        CardBinding binding,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await FindEndAsync(binding.MemberId, now, cancel) is not null)
        {
            binding.HoldPayouts(now.AddHours(rules.TakeOver.PayoutHoldHours));
        }
    }
}
