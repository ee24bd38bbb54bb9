using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class MemberFinder(
    CardOwners owners,
    IMemberLookup members,
    IPersonalDataVault vault
) : IMemberFinder
{
    public async Task<IReadOnlyCollection<MemberId>> FindAsync(
        string? typed,
        CancellationToken cancel
    )
    {
        var found = new HashSet<MemberId>();
        var document = IdDocument.Parse(typed);
        if (
            document.Succeeded
            && await members.FindByIdNumberAsync(document.Value, cancel) is { } one
        )
        {
            found.Add(one);
        }
        var phone = PhoneNumber.Parse(typed);
        if (phone.Succeeded)
        {
            found.UnionWith(await members.FindByPhoneAsync(phone.Value, cancel));
        }
        var card = CardNumber.Parse(typed);
        if (card.Succeeded)
        {
            var number = vault.Blind(card.Value.Reveal(), MemberCard.NumberPurpose);
            found.UnionWith(await owners.OfAsync(number, cancel));
        }
        return found;
    }
}
