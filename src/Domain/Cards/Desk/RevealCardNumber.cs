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
    /// <param name="reason">5 to 200 characters; long numbers are kept as stars.</param>
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
        var why = StaffReason.Parse(reason);
        if (!why.Succeeded)
        {
            return why.Refusal;
        }
        var number = card!.OpenNumber(vault);
        desk.Record(
            "cards.revealed",
            actor,
            $"card:{id.Value}",
            member.Value,
            now,
            typed: why.Value
        );
        await work.SaveAsync(cancel);
        return number;
    }
}
