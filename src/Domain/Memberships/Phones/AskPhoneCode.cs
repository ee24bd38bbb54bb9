using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <param name="Address">Network address the request came from.</param>
public sealed record AskPhoneCodeRequest(FanIdentity Fan, string? Phone, string Address);

/// <param name="MaskedPhone">154****0001</param>
/// <param name="Proven">Nothing was sent: it is proven already.</param>
public sealed record PhoneCodeAsked(string MaskedPhone, bool Proven);

/// <summary>
/// Asks for a code to a typed phone. Whoever types it need not have it, so it is counted first, per phone, person and
/// address, and written down; it is sent afterwards (<see cref="SendPhoneCode"/>).
/// </summary>
public sealed class AskPhoneCode(
    PhoneProofs proofs,
    IPhoneCodeStore codes,
    IFanDirectory fans,
    IDayCounters counters,
    ISmsSender sms,
    IPersonalDataVault vault,
    IUnitOfWork work,
    MembershipRules rules
)
{
    public async Task<Outcome<PhoneCodeAsked>> ExecuteAsync(
        AskPhoneCodeRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var phone = PhoneNumber.Parse(request.Phone);
        if (!phone.Succeeded)
        {
            return phone.Refusal;
        }
        var person = await fans.FindOrCreateAsync(request.Fan, now, cancel);
        var shown = phone.Value.ToString();
        if (await proofs.HasAsync(person, phone.Value, now, cancel))
        {
            return new PhoneCodeAsked(shown, true);
        }
        if (!sms.IsAvailable)
        {
            return MembershipsRefusals.SmsUnavailable;
        }
        var limits = CountersOf(person, phone.Value, request.Address);
        if (!await counters.TryCountAsync(limits, now, cancel))
        {
            return MembershipsRefusals.TooManyCodes;
        }
        codes.Add(PhoneCode.For(person, phone.Value, vault, now));
        await work.SaveAsync(cancel);
        return new PhoneCodeAsked(shown, false);
    }

    private DayCounter[] CountersOf(PersonId person, PhoneNumber phone, string address) =>
        [
            new("memberships.code-to-phone", phone.Reveal(), rules.PhoneCodes.PerPhonePerDay),
            new(
                "memberships.code-of-person",
                $"{person.Value:N}",
                rules.PhoneCodes.PerPersonPerDay
            ),
            new("memberships.code-of-address", address, rules.PhoneCodes.PerAddressPerDay),
        ];
}
