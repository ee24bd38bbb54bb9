using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards.Codes;

/// <param name="Code">To be shown as a QR code.</param>
/// <param name="ValidUntil">After that it opens nothing.</param>
public sealed record ShownCardCode(string Code, DateTimeOffset ValidUntil);

/// <summary>A member shows that the card is his, now. Another code each time, see <see cref="CardCodeSlot"/>.</summary>
public sealed class ShowCardCode(
    IFanDirectory fans,
    ICodeBindings bindings,
    IMemberDirectory members,
    ICardCodeSeal seal
)
{
    public async Task<Outcome<ShownCardCode>> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var person = await fans.FindAsync(fan, cancel);
        var binding = person is null
            ? null
            : await bindings.FindStandingAsync(person.Value, cancel);
        if (binding is null)
        {
            return CardsRefusals.NothingBound;
        }
        if (binding.Status == BindingStatus.Suspended)
        {
            return CardCodeRefusals.Suspended;
        }
        if (await members.DescribeAsync(binding.MemberId, cancel) is not { InMembership: true })
        {
            return CardCodeRefusals.NotInMembership;
        }
        var card = await bindings.FindCardAsync(binding.CardId, cancel);
        if (card is not { Status: MemberCardStatus.InUse })
        {
            return CardCodeRefusals.CardNotInUse;
        }
        var slot = CardCodeSlot.Of(now);
        var code = await seal.SealAsync(new(binding.Id, slot), now, cancel);
        return new ShownCardCode(code, CardCodeSlot.EndOf(slot));
    }
}
