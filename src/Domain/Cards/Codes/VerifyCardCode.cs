using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Codes;

/// <param name="MaskedName">张*</param>
/// <param name="MaskedCard">**** 1234</param>
/// <param name="Listed">What the black list says, in plain words; null when nothing.</param>
/// <param name="EarlierUseAt">A code of this card was used in the minute before: perhaps by somebody else.</param>
public sealed record VerifiedCardCode(
    string MaskedName,
    string OrganizationName,
    string MaskedCard,
    bool InMembership,
    bool IsSuspended,
    bool IsCardInUse,
    string? Listed,
    DateTimeOffset? EarlierUseAt
)
{
    /// <summary>Neither membership nor suspension nor the card's own state stands against it.</summary>
    public bool IsUsable => InMembership && IsCardInUse && !IsSuspended;
}

/// <summary>
/// Staff look at the code a member shows. Only what we made opens; wrong ones are counted against
/// the account, expired ones are not: members are slow.
/// </summary>
public sealed class VerifyCardCode(
    ICardCodeSeal seal,
    ICodeBindings bindings,
    ICodeUses uses,
    IMemberDirectory members,
    IBlacklist blacklist,
    IAttemptLimits limits,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work,
    CardRules rules
)
{
    public async Task<Outcome<VerifiedCardCode>> ExecuteAsync(
        StaffActor actor,
        string? code,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(CardsCodesActs.Verify))
        {
            return StaffRefusals.NotAllowed;
        }
        AttemptKey[] counter = [CounterOf(actor, now)];
        if (!await limits.TryReserveAsync(counter, cancel))
        {
            return CardCodeRefusals.TooManyWrong;
        }
        if (await seal.OpenAsync(code, now, cancel) is not { } content)
        {
            Record("cards.code-refused", actor, "code:unknown", now, null);
            await work.SaveAsync(cancel);
            return CardCodeRefusals.NotOurs;
        }
        await limits.ReleaseAsync(counter, cancel);
        return CardCodeSlot.Holds(content.Slot, now)
            ? await ShowAsync(actor, content, now, cancel)
            : CardCodeRefusals.Expired;
    }

    private async Task<Outcome<VerifiedCardCode>> ShowAsync(
        StaffActor actor,
        CardCodeContent content,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var binding = await bindings.FindAsync(content.Binding, cancel);
        if (binding is not { IsStanding: true })
        {
            return CardCodeRefusals.Unbound;
        }
        var card = await bindings.FindCardAsync(binding.CardId, cancel);
        var member = await members.DescribeAsync(binding.MemberId, cancel);
        if (card is null || member is null)
        {
            return CardCodeRefusals.Unbound;
        }
        var listed = await blacklist.StandingAsync(binding.MemberId, now, cancel);
        var earlier = await uses.TakeAsync(content, now, cancel);
        var note = earlier is null ? null : "used again";
        Record("cards.code-verified", actor, $"binding:{binding.Id.Value}", now, note);
        await work.SaveAsync(cancel);
        return new VerifiedCardCode(
            member.MaskedName,
            member.OrganizationName,
            card.MaskedNumber,
            member.InMembership,
            binding.Status == BindingStatus.Suspended,
            card.Status == MemberCardStatus.InUse,
            listed.Said,
            earlier
        );
    }

    private AttemptKey CounterOf(StaffActor actor, DateTimeOffset now) =>
        new(
            AttemptScope.StaffCode,
            vault.Blind(actor.Id.Value.ToString("N"), "cards.try.StaffCode"),
            UnionCalendar.DayOf(now),
            rules.WrongCodesPerDay
        );

    private void Record(
        string act,
        StaffActor actor,
        string subject,
        DateTimeOffset now,
        string? note
    ) => audit.Record(new(act, ActorKind.Staff, actor.Id.Value, subject, now, note));
}
