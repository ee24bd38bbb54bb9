using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>The second person ends the binding. What other rooms have under way goes on; the member is told.</summary>
public sealed class ConfirmForcedUnbind(
    CardDesk desk,
    ISecondPerson second,
    IBindingStore bindings,
    IDeskStore store,
    IPersonIdentities identities,
    IOutbox outbox,
    IUnitOfWork work
)
{
    public async Task<Outcome<CardBindingId>> ExecuteAsync(
        StaffActor actor,
        UnbindRequestId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var request = await store.FindUnbindAsync(id, cancel);
        var member = await desk.FindAsync(
            actor,
            CardsActs.ConfirmUnbind,
            request?.MemberId,
            cancel
        );
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        if (await request!.WhyNotDecidedAsync(actor.Id, second, now, cancel) is { } refusal)
        {
            return refusal;
        }
        var binding = await bindings.FindAsync(request.BindingId, cancel);
        if (binding is not { IsStanding: true })
        {
            request.Decide(TwoPersonState.Lapsed, actor.Id, null, now);
            return await SaveAsync(DeskRefusals.NotBound, cancel);
        }
        request.Decide(TwoPersonState.Confirmed, actor.Id, null, now);
        binding.Unbind(
            request.Reason == UnbindReason.OnePerson ? BindingEnds.OnePerson : BindingEnds.ByStaff,
            now
        );
        await bindings.RemoveBegunAsync(binding.PersonId, cancel);
        desk.Record(
            "cards.unbind-confirmed",
            actor,
            $"binding:{binding.Id.Value}",
            member.Value,
            now,
            request.Reason.ToString()
        );
        await TellAsync(binding, now, cancel);
        return await SaveAsync(binding.Id, cancel);
    }

    private async Task<Outcome<CardBindingId>> SaveAsync(
        Outcome<CardBindingId> saved,
        CancellationToken cancel
    )
    {
        try
        {
            await work.SaveAsync(cancel);
            return saved;
        }
        catch (Exception race) when (CardRaces.IsLost(race))
        {
            return DeskRefusals.ChangedMeanwhile;
        }
    }

    private async Task TellAsync(CardBinding binding, DateTimeOffset now, CancellationToken cancel)
    {
        if (await bindings.FindCardAsync(binding.CardId, cancel) is { } card)
        {
            await outbox.AddNoticeAsync(
                identities,
                binding.PersonId,
                CardNotices.Unbound.Of(
                    CardExchange.Fields(card, now),
                    $"工会已为您的工会卡（尾号 {card.Last4}）解绑。有疑问请联系所属工会。"
                ),
                $"card-unbound:{binding.Id.Value}",
                cancel
            );
        }
    }
}
