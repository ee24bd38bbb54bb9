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
    ISecondPerson second,
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
        if (await second.WhyNotAsync(request.MakerId, actor.Id, now, cancel) is { } one)
        {
            return one;
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
        var standing = await bindings.FindStandingAsync(request.PersonId, request.MemberId, cancel);
        var own = standing.Where(binding => binding.PersonId == request.PersonId);
        if (own.Any(binding => binding.Status == BindingStatus.Active))
        {
            return DeskRefusals.ChangedMeanwhile;
        }
        request.Decide(TwoPersonState.Confirmed, actor.Id, now);
        await exchange.AddAsync(
            new(
                request.PersonId,
                card,
                [.. standing.Except(own)],
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
        var why = StaffReason.Parse(text);
        if (!why.Succeeded)
        {
            return why.Refusal;
        }
        request.Decide(TwoPersonState.Rejected, actor.Id, now);
        desk.Record(
            "cards.counter-take-over-rejected",
            actor,
            $"member:{request.MemberId.Value}",
            member,
            now,
            typed: why.Value
        );
        return null;
    }
}
