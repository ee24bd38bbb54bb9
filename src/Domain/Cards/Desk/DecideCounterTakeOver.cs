using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <param name="Confirmed">False: rejected, which needs a text.</param>
public sealed record CounterDecision(CounterTakeOverId Request, bool Confirmed, string? Text);

/// <summary>
/// The second of two people at the counter. Confirmed, the card moves to the WeChat that asked, as with a code: the former
/// one is told and payouts are held.
/// </summary>
public sealed class DecideCounterTakeOver(
    CardDesk desk,
    ITakeOverStore takeOvers,
    IBindingStore bindings,
    CardExchange exchange,
    IUnitOfWork work
)
{
    public async Task<Outcome<CounterTakeOverId>> ExecuteAsync(
        StaffActor actor,
        CounterDecision decision,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var request = await takeOvers.FindRequestAsync(decision.Request, cancel);
        var member = await desk.FindAsync(
            actor,
            CardsActs.ConfirmTakeOver,
            request?.MemberId,
            cancel
        );
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        if (!request!.IsOpen(now) || request.State != TwoPersonState.Prepared)
        {
            return DeskRefusals.AlreadyDecided;
        }
        if (request.MakerId == actor.Id)
        {
            return StaffRefusals.SecondPersonNeeded;
        }
        var applied = decision.Confirmed
            ? await ConfirmAsync(actor, request, member.Value, now, cancel)
            : Reject(actor, request, decision.Text, member.Value, now);
        if (applied is not null)
        {
            return applied;
        }
        try
        {
            await work.SaveAsync(cancel);
            return request.Id;
        }
        catch (Exception race) when (CardRaces.IsLost(race))
        {
            return DeskRefusals.ChangedMeanwhile;
        }
    }

    private async Task<Refusal?> ConfirmAsync(
        StaffActor actor,
        CounterTakeOver request,
        MemberEntry member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!member.InMembership)
        {
            return CardsRefusals.NotInMembership;
        }
        var card = await bindings.FindCardAsync(request.CardId, cancel);
        if (card is not { Status: MemberCardStatus.InUse })
        {
            return DeskRefusals.CardNotInUse;
        }
        var active = await bindings.FindActiveAsync(
            request.PersonId,
            request.MemberId,
            request.CardId,
            cancel
        );
        if (active.Any(binding => binding.PersonId == request.PersonId))
        {
            return DeskRefusals.ChangedMeanwhile;
        }
        request.Decide(TwoPersonState.Confirmed, actor.Id, now);
        await exchange.AddAsync(
            new(
                request.PersonId,
                card,
                active,
                BindingMethod.UnionCounter,
                ActorKind.Staff,
                actor.Id.Value
            ),
            now,
            cancel
        );
        return null;
    }

    private Refusal? Reject(
        StaffActor actor,
        CounterTakeOver request,
        string? text,
        MemberEntry member,
        DateTimeOffset now
    )
    {
        if (!CardDesk.IsReason(text))
        {
            return StaffRefusals.ReasonNeeded;
        }
        request.Decide(TwoPersonState.Rejected, actor.Id, now);
        desk.Record(
            "cards.counter-take-over-rejected",
            actor,
            $"member:{request.MemberId.Value}",
            member,
            now,
            text!.Trim()
        );
        return null;
    }
}
