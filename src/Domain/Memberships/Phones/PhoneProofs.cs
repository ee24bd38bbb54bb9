using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>Whether a phone is a person's own: WeChat confirmed it, or a code came back that was sent to it.</summary>
public sealed class PhoneProofs(
    IPersonIdentities identities,
    IVerifiedPhones confirmed,
    IPhoneCodeStore codes,
    IPersonalDataVault vault
)
{
    public async Task<bool> HasAsync(
        PersonId person,
        PhoneNumber phone,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var known = await identities.OfAsync(person, cancel);
        return known is [var first, ..]
                && (await confirmed.FindAsync(first.Fan, cancel))?.Phone == phone
            || await codes.HasProvenAsync(
                person,
                PhoneCode.IndexOf(phone, vault),
                now - PhoneCode.Kept,
                cancel
            );
    }
}
