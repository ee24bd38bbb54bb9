using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// 补卡 within the caller's unit of work, by staff or by import: the new card takes the old one's place, the binding moves
/// along and the member is told.
/// </summary>
public sealed class CardReplacement(
    IBindingStore bindings,
    IPersonIdentities identities,
    IMemberLookup members,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IOutbox outbox
)
{
    /// <param name="Old">Tracked; in use or lost.</param>
    /// <param name="UnionPath">Of the card's member.</param>
    public sealed record Order(
        MemberCard Old,
        CardNumber Number,
        string BankName,
        ActorKind Actor,
        Guid? ActorId,
        string? UnionPath
    );

    public async Task<MemberCard> AddAsync(
        Order order,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var old = order.Old;
        var card = MemberCard.Issue(
            MemberCardId.New(),
            old.MemberId,
            order.Number,
            order.BankName,
            vault
        );
        old.ChangeStatus(MemberCardStatus.Replaced);
        bindings.Add(card);
        await MoveBindingsAsync(old.Id, card, now, cancel);
        Record(order.Actor, order.ActorId, old.Id, card, now, order.UnionPath);
        return card;
    }

    /// <summary>A file of the register brought a card in the place of others, and wrote the cards itself.</summary>
    public async Task FollowAsync(
        MemberCard card,
        IReadOnlyCollection<MemberCardId> replaced,
        StaffAccountId? by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var owners = await members.FindAsync([card.MemberId], cancel);
        var path = owners.GetValueOrDefault(card.MemberId)?.UnionPath;
        foreach (var old in replaced)
        {
            await MoveBindingsAsync(old, card, now, cancel);
            Record(
                by is null ? ActorKind.System : ActorKind.Staff,
                by?.Value,
                old,
                card,
                now,
                path
            );
        }
    }

    private async Task MoveBindingsAsync(
        MemberCardId old,
        MemberCard card,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var binding in await bindings.FindStandingOnAsync(old, cancel))
        {
            if (
                binding.Status == BindingStatus.Suspended
                && await RestingBindings.IsTakenAsync(bindings, binding, cancel)
            )
            {
                binding.Supersede(BindingEnds.BoundAnew, now);
                continue;
            }
            var next = binding.OnCard(card.Id, now);
            binding.Supersede(BindingEnds.CardReplaced, now);
            bindings.Add(next);
            await TellAsync(next, card, now, cancel);
        }
    }

    private void Record(
        ActorKind actor,
        Guid? by,
        MemberCardId old,
        MemberCard card,
        DateTimeOffset at,
        string? unionPath
    ) =>
        audit.Record(
            new(
                "cards.replaced",
                actor,
                by,
                $"card:{old.Value}",
                at,
                $"card:{card.Id.Value}",
                unionPath
            )
        );

    private Task TellAsync(
        CardBinding binding,
        MemberCard card,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        outbox.AddNoticeAsync(
            identities,
            binding.PersonId,
            CardNotices.Replaced.Of(
                new Dictionary<string, string>(CardExchange.Fields(card, now))
                {
                    ["bank"] = card.BankName,
                },
                $"您补办的工会卡（{card.BankName} 尾号 {card.Last4}）已绑定这个微信，旧卡停用，不用重新绑卡。"
            ),
            $"card-replaced:{binding.Id.Value}",
            cancel
        );
}
