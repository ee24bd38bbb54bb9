using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// 补卡 within the caller's unit of work, by staff or by import: the new card takes the old one's place, the binding moves
/// along and the member is told.
/// </summary>
public sealed class CardReplacement(
    IBindingStore bindings,
    IPersonIdentities identities,
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
        audit.Record(
            new(
                "cards.replaced",
                order.Actor,
                order.ActorId,
                $"card:{old.Id.Value}",
                now,
                $"card:{card.Id.Value}",
                order.UnionPath
            )
        );
        return card;
    }

    /// <summary>For who wrote the two cards himself, and their line of the trail.</summary>
    /// <returns>How many bindings went along: one, or none.</returns>
    public async Task<int> MoveBindingsAsync(
        MemberCardId old,
        MemberCard card,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var standing = await bindings.FindStandingOnAsync(old, cancel);
        foreach (var binding in standing)
        {
            var next = binding.OnCard(card.Id, now);
            binding.Supersede(BindingEnds.CardReplaced, now);
            bindings.Add(next);
            await TellAsync(next, card, now, cancel);
        }
        return standing.Count;
    }

    private async Task TellAsync(
        CardBinding binding,
        MemberCard card,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if ((await identities.OfAsync(binding.PersonId, cancel)) is [{ } known, ..])
        {
            outbox.AddNotice(
                known.Fan,
                CardNotices.Replaced.Of(
                    new Dictionary<string, string>(CardExchange.Fields(card, now))
                    {
                        ["bank"] = card.BankName,
                    },
                    $"您补办的工会卡（{card.BankName} 尾号 {card.Last4}）已绑定这个微信，旧卡停用，不用重新绑卡。"
                ),
                $"card-replaced:{binding.Id.Value}"
            );
        }
    }
}
