using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A file of the register said that a card is lost or closed, and wrote the card itself: within the caller's unit of work
/// its binding rests or ends, the person is told and the trail has it.
/// </summary>
public sealed class CardStop(
    IBindingStore bindings,
    IMemberLookup members,
    IPersonIdentities identities,
    IAuditTrail audit,
    IOutbox outbox
)
{
    /// <param name="card">As it is now: lost or closed.</param>
    public async Task FollowAsync(
        MemberCard card,
        StaffAccountId? by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var isLost = card.Status == MemberCardStatus.Lost;
        foreach (var binding in await bindings.FindStandingOnAsync(card.Id, cancel))
        {
            if (isLost)
            {
                binding.Suspend(BindingEnds.CardLost, now);
            }
            else
            {
                binding.Unbind(BindingEnds.CardClosed, now);
            }
            await TellAsync(binding, card, now, cancel);
        }
        var owners = await members.FindAsync([card.MemberId], cancel);
        audit.Record(
            new(
                isLost ? "cards.lost" : "cards.closed",
                by is null ? ActorKind.System : ActorKind.Staff,
                by?.Value,
                $"card:{card.Id.Value}",
                now,
                UnionPath: owners.GetValueOrDefault(card.MemberId)?.UnionPath
            )
        );
    }

    private Task TellAsync(
        CardBinding binding,
        MemberCard card,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (kind, what) =
            card.Status == MemberCardStatus.Lost
                ? (CardNotices.Suspended, "已挂失，会员服务暂停")
                : (CardNotices.Unbound, "已销卡，不再和这个微信绑定");
        return outbox.AddNoticeAsync(
            identities,
            binding.PersonId,
            kind.Of(
                CardExchange.Fields(card, now),
                $"您的工会卡（尾号 {card.Last4}）{what}。有疑问请联系所属工会。"
            ),
            $"{kind.Name}:{binding.Id.Value:N}:{now.UtcTicks}",
            cancel
        );
    }
}
