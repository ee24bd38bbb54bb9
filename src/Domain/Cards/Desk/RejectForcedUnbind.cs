using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>The second person says no, and why. The maker may not take the place of the second.</summary>
public sealed class RejectForcedUnbind(
    CardDesk desk,
    ISecondPerson second,
    IDeskStore store,
    IUnitOfWork work
)
{
    /// <param name="text">5 to 200 characters; long numbers are kept as stars.</param>
    public async Task<Outcome<UnbindRequestId>> ExecuteAsync(
        StaffActor actor,
        UnbindRequestId id,
        string? text,
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
        var why = StaffReason.Parse(text);
        if (!why.Succeeded)
        {
            return why.Refusal;
        }
        request.Decide(TwoPersonState.Rejected, actor.Id, why.Value, now);
        desk.Record(
            "cards.unbind-rejected",
            actor,
            $"binding:{request.BindingId.Value}",
            member.Value,
            now
        );
        try
        {
            await work.SaveAsync(cancel);
            return id;
        }
        catch (StaleVersionException)
        {
            return DeskRefusals.AlreadyDecided;
        }
    }
}
