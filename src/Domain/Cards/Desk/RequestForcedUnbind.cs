using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <param name="Text">5 to 200 characters; long numbers are kept as stars.</param>
public sealed record ForcedUnbindRequest(CardBindingId Binding, UnbindReason Reason, string? Text);

/// <summary>The first of two people: why a binding should end.</summary>
public sealed class RequestForcedUnbind(
    CardDesk desk,
    IBindingStore bindings,
    IDeskStore store,
    IUnitOfWork work
)
{
    public async Task<Outcome<UnbindRequestId>> ExecuteAsync(
        StaffActor actor,
        ForcedUnbindRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var binding = await bindings.FindAsync(request.Binding, cancel);
        var member = await desk.FindAsync(
            actor,
            CardsActs.RequestUnbind,
            binding?.MemberId,
            cancel
        );
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        var text = StaffReason.Parse(request.Text);
        if (!text.Succeeded || !Enum.IsDefined(request.Reason))
        {
            return StaffRefusals.ReasonNeeded;
        }
        if (!binding!.IsStanding)
        {
            return DeskRefusals.NotBound;
        }
        var standing = await store.FindOpenUnbindAsync(binding.Id, cancel);
        if (standing?.IsOpen(now) == true)
        {
            return DeskRefusals.AlreadyAsked;
        }
        standing?.Decide(TwoPersonState.Lapsed, null, null, now);
        var asked = UnbindRequest.For(binding, request.Reason, text.Value, actor.Id, now);
        store.Add(asked);
        desk.Record(
            "cards.unbind-requested",
            actor,
            $"binding:{binding.Id.Value}",
            member.Value,
            now,
            request.Reason.ToString()
        );
        try
        {
            await work.SaveAsync(cancel);
            return asked.Id;
        }
        catch (Exception race)
            when (race
                    is StaleVersionException
                        or UniqueRuleException { Rule: UnbindRequest.OneOpenPerBinding }
            )
        {
            return DeskRefusals.AlreadyAsked;
        }
    }
}
