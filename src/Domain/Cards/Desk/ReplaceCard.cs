using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <param name="Number">Of the new card, as typed.</param>
public sealed record CardToReplace(MemberCardId Old, string? Number, string? BankName);

/// <summary>补卡 at the union: see <see cref="CardReplacement"/>.</summary>
public sealed class ReplaceCard(
    CardDesk desk,
    IBindingStore bindings,
    CardReplacement replacement,
    IUnitOfWork work
)
{
    public async Task<Outcome<MemberCardId>> ExecuteAsync(
        StaffActor actor,
        CardToReplace request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var old = await bindings.FindCardAsync(request.Old, cancel);
        var member = await desk.FindAsync(actor, CardsActs.Replace, old?.MemberId, cancel);
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        var number = CardNumber.Parse(request.Number);
        if (!number.Succeeded)
        {
            return number.Refusal;
        }
        var bank = request.BankName?.Trim() ?? "";
        if (bank.Length is 0 or > MemberCard.MaxBankNameLength)
        {
            return DeskRefusals.BankNameInvalid;
        }
        if (old!.Status is not (MemberCardStatus.InUse or MemberCardStatus.Lost))
        {
            return DeskRefusals.CardNotInUse;
        }
        var card = await replacement.AddAsync(
            new(old, number.Value, bank, ActorKind.Staff, actor.Id.Value, member.Value.UnionPath),
            now,
            cancel
        );
        try
        {
            await work.SaveAsync(cancel);
            return card.Id;
        }
        catch (UniqueRuleException race) when (race.Rule == MemberCard.OnePerNumber)
        {
            return DeskRefusals.NumberTaken;
        }
        catch (Exception race) when (CardRaces.IsLost(race))
        {
            return DeskRefusals.ChangedMeanwhile;
        }
    }
}
