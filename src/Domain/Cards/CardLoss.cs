using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>挂失 and its end, within the caller's unit of work: nothing is given through a card that is lost.</summary>
public sealed class CardLoss(IBindingStore bindings, RecheckBinding recheck, IAuditTrail audit)
{
    internal sealed record Order(MemberCard Card, ActorKind Actor, Guid ActorId, string? UnionPath);

    internal async Task ReportAsync(Order order, DateTimeOffset now, CancellationToken cancel)
    {
        order.Card.ChangeStatus(MemberCardStatus.Lost);
        foreach (var binding in await bindings.FindStandingOnAsync(order.Card.Id, cancel))
        {
            binding.Suspend(BindingEnds.CardLost, now);
        }
        Record("cards.lost", order, now);
    }

    internal async Task CancelAsync(Order order, DateTimeOffset now, CancellationToken cancel)
    {
        order.Card.ChangeStatus(MemberCardStatus.InUse);
        foreach (var binding in await bindings.FindStandingOnAsync(order.Card.Id, cancel))
        {
            if (binding is { Status: BindingStatus.Suspended, EndReason: BindingEnds.CardLost })
            {
                // Comes back as one that rested for want of membership does: if there is membership, and its place is free.
                binding.Suspend(BindingEnds.NotInMembership, now);
                await recheck.AddAsync(binding, null, now, cancel);
            }
        }
        Record("cards.found", order, now);
    }

    private void Record(string act, Order order, DateTimeOffset now) =>
        audit.Record(
            new(
                act,
                order.Actor,
                order.ActorId,
                $"card:{order.Card.Id.Value}",
                now,
                UnionPath: order.UnionPath
            )
        );
}
