using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A phone number and four characters of an ID are known to colleagues and to lists that leaked; having the phone is not.
/// Who typed the number shows it by a code, unless WeChat has confirmed the number for him. Neither helps while the number is
/// new in the register, see <see cref="PhoneSettling"/>.
/// </summary>
public sealed class PhoneProof(
    IVerifiedPhones confirmed,
    IMemberLookup members,
    PhoneSettling settling,
    ISmsSender sms,
    CardRules rules
)
{
    /// <summary>Before anything is looked up in the register: the number typed cannot be proven here.</summary>
    internal async Task<bool> IsImpossibleAsync(
        FanIdentity fan,
        MemberProof proof,
        CancellationToken cancel
    ) =>
        rules.ProveTypedPhone
        && !sms.IsAvailable
        && proof is MemberProof.ByPhone typed
        && (await confirmed.FindAsync(fan, cancel))?.Phone != typed.Phone;

    /// <summary>Whether this ticket opens nothing without a code.</summary>
    internal async Task<bool> IsMissingAsync(
        FanIdentity fan,
        VerificationTicket ticket,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        rules.ProveTypedPhone
        && ticket.Method == BindingMethod.PhoneAndIdTail
        && (
            (await confirmed.FindAsync(fan, cancel))?.Phone is not { } known
            || await members.FindPhoneAsync(ticket.MemberId, cancel) != known
            || await settling.FindEndAsync(ticket.MemberId, now, cancel) is not null
        );
}
