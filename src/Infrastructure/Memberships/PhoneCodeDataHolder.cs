using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Memberships.Phones;

namespace WeChatUnion.Infrastructure.Memberships;

/// <summary>A closed account, or the wish to be forgotten, takes the proofs of phones along. What was filled in is the case's.</summary>
internal sealed class PhoneCodeDataHolder(IPhoneCodeStore codes) : IPersonalDataHolder
{
    public string Room => "memberships";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure is not { AccountClosed: true, Person: { } person })
        {
            return new HeldData(0);
        }
        var held = await codes.FindOfAsync(person, cancel);
        foreach (var code in held)
        {
            codes.Remove(code);
        }
        return new HeldData(held.Count);
    }
}
