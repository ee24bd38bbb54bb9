using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>The whole number of one card. The look is in the trail, with its reason, before the number is shown.</summary>
public sealed class RevealCardNumber(
    CardDesk desk,
    IBindingStore bindings,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    /// <param name="reason">5 to 200 characters, without the number itself.</param>
    public async Task<Outcome<string>> ExecuteAsync(
        StaffActor actor,
        MemberCardId id,
        string? reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var card = await bindings.FindCardAsync(id, cancel);
        var member = await desk.FindAsync(actor, CardsActs.Reveal, card?.MemberId, cancel);
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        if (!CardDesk.IsReason(reason))
        {
            return StaffRefusals.ReasonNeeded;
        }
        var note = reason!.Trim();
        var number = card!.OpenNumber(vault);
        if (note.Contains(number, StringComparison.Ordinal))
        {
            return StaffRefusals.ReasonNeeded;
        }
        desk.Record("cards.revealed", actor, $"card:{id.Value}", member.Value, now, note);
        await work.SaveAsync(cancel);
        return number;
    }
}
