using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>挂失 at the union, and 解挂. Already so: a success without change.</summary>
public sealed class ChangeCardLoss(
    CardDesk desk,
    IBindingStore bindings,
    CardLoss loss,
    IUnitOfWork work
)
{
    /// <param name="isLost">True: report it; false: it was found again.</param>
    public async Task<Outcome<MemberCardStatus>> ExecuteAsync(
        StaffActor actor,
        MemberCardId id,
        bool isLost,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var card = await bindings.FindCardAsync(id, cancel);
        var member = await desk.FindAsync(actor, CardsActs.Replace, card?.MemberId, cancel);
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        var wanted = isLost ? MemberCardStatus.Lost : MemberCardStatus.InUse;
        if (card!.Status == wanted)
        {
            return wanted;
        }
        if (card.Status is not (MemberCardStatus.InUse or MemberCardStatus.Lost))
        {
            return DeskRefusals.CardNotInUse;
        }
        var order = new CardLoss.Order(
            card,
            ActorKind.Staff,
            actor.Id.Value,
            member.Value.UnionPath
        );
        await (
            isLost ? loss.ReportAsync(order, now, cancel) : loss.CancelAsync(order, now, cancel)
        );
        try
        {
            await work.SaveAsync(cancel);
            return wanted;
        }
        catch (Exception race) when (CardRaces.IsLost(race))
        {
            return DeskRefusals.ChangedMeanwhile;
        }
    }
}
