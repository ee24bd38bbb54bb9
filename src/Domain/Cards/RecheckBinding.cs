using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// Brings one binding in line with the member's standing: suspends it when the standing was lost, brings it back when it
/// returned and no other binding took its place. Nothing to do is nothing done.
/// </summary>
public sealed class RecheckBinding(
    IBindingStore bindings,
    IMemberLookup members,
    IPersonIdentities identities,
    IAuditTrail audit,
    IOutbox outbox,
    IUnitOfWork work
)
{
    /// <returns>Whether the binding changed.</returns>
    public async Task<bool> ExecuteAsync(
        CardBindingId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await bindings.FindAsync(id, cancel) is not { IsStanding: true } binding
            || !await AddAsync(binding, null, now, cancel)
        )
        {
            return false;
        }
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (Exception race) when (CardRaces.IsLost(race))
        {
            // Another check, or somebody who bound at this moment, was faster; the next round looks again.
            return false;
        }
    }

    /// <summary>The same within the caller's unit of work.</summary>
    /// <param name="isGood">Null: the register is asked.</param>
    internal async Task<bool> AddAsync(
        CardBinding binding,
        bool? isGood,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await members.FindAsync([binding.MemberId], cancel);
        var member = found.GetValueOrDefault(binding.MemberId);
        var good = isGood ?? member?.InMembership ?? false;
        switch (binding, good)
        {
            case ({ Status: BindingStatus.Active }, false):
                binding.Suspend(BindingEnds.NotInMembership, now);
                Record("cards.suspended", binding, member, now);
                await TellAsync(binding, CardNotices.Suspended, now, cancel);
                return true;
            case (
                { Status: BindingStatus.Suspended, EndReason: BindingEnds.NotInMembership },
                true
            ):
                if (await RestingBindings.IsTakenAsync(bindings, binding, cancel))
                {
                    // While it rested, the member or the person bound anew: that one stays.
                    binding.Supersede(BindingEnds.BoundAnew, now);
                    Record("cards.superseded", binding, member, now);
                    return true;
                }
                binding.Resume();
                Record("cards.resumed", binding, member, now);
                await TellAsync(binding, CardNotices.Resumed, now, cancel);
                return true;
            default:
                return false;
        }
    }

    private void Record(string act, CardBinding about, MemberEntry? member, DateTimeOffset now) =>
        audit.Record(
            new(
                act,
                ActorKind.System,
                null,
                $"binding:{about.Id.Value}",
                now,
                about.EndReason,
                member?.UnionPath
            )
        );

    private async Task TellAsync(
        CardBinding binding,
        NoticeKind kind,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await bindings.FindCardAsync(binding.CardId, cancel) is not { } card)
        {
            return;
        }
        var text =
            kind == CardNotices.Resumed
                ? $"您的工会卡（尾号 {card.Last4}）已恢复，会员服务可以照常使用。"
                : $"您的会籍有变化，工会卡（尾号 {card.Last4}）的会员服务暂停。有疑问请联系所属工会。";
        await outbox.AddNoticeAsync(
            identities,
            binding.PersonId,
            kind.Of(CardExchange.Fields(card, now), text),
            $"{kind.Name}:{binding.Id.Value:N}:{now.UtcTicks}",
            cancel
        );
    }
}
