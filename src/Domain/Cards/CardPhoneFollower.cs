using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// Whoever has bound a member's card learns that the phone in the register is another now: he is the one who knows whether
/// he asked for it.
/// </summary>
public sealed class CardPhoneFollower(
    IBindingStore bindings,
    IPersonIdentities identities,
    IOutbox outbox
) : IPhoneFollower
{
    public async Task FollowPhoneAsync(
        MemberId member,
        long change,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var binding in await bindings.FindStandingOfAsync(member, cancel))
        {
            if (await bindings.FindCardAsync(binding.CardId, cancel) is not { } card)
            {
                continue;
            }
            var notice = CardNotices.PhoneChanged.Of(
                CardExchange.Fields(card, now),
                $"工会登记的您的手机号刚刚更改过（工会卡尾号 {card.Last4}）。"
                    + "如果不是您要求更改的，请马上联系所属工会，带身份证核对。"
            );
            // A file may change very many.
            await outbox.AddNoticeAsync(
                identities,
                binding.PersonId,
                notice with
                {
                    IsMailing = true,
                },
                $"{CardNotices.PhoneChanged.Name}:{binding.Id.Value:N}:{change}",
                cancel
            );
        }
    }
}
