using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <param name="Stop">Why it is not paid; null: it is.</param>
/// <param name="Card">Where to, when it is.</param>
internal sealed record PayCheck(PayStop? Stop, PayoutCard? Card)
{
    /// <summary>Why an item of a batch is not paid as it was listed; null: it is.</summary>
    internal PayStop? WhyNot(PayItem item, Case its) =>
        its.AmountCents != item.AmountCents || its.OnceKey is null ? PayStop.Changed
        : Stop is not null ? Stop
        : Card!.Card != item.CardId || Card.Digest != item.CardDigest ? PayStop.Changed
        : null;
}

/// <summary>
/// Whether cases may be paid on this day, some hundreds at once: open disputes, standing, black list and card are asked for all
/// of them together.
/// </summary>
public sealed class PayChecks(IMemberLookup members, IPayoutBans bans, IPayoutCards cards)
{
    internal async Task<IReadOnlyDictionary<CaseId, PayCheck>> LookAsync(
        IReadOnlyList<Case> cases,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var ids = cases.Select(one => one.MemberId).OfType<MemberId>().Distinct().ToList();
        var entries = await members.FindAsync(ids, cancel);
        var banned = await bans.FindAsync(ids, now, cancel);
        var payable = await cards.FindAsync(ids, now, cancel);
        return cases.ToDictionary(one => one.Id, Judge);

        PayCheck Judge(Case one)
        {
            if (one.MemberId is not { } member || !entries.TryGetValue(member, out var entry))
            {
                return new(PayStop.NoMember, null);
            }
            var card = payable.GetValueOrDefault(member);
            PayStop? stop =
                one.IsDisputed ? PayStop.Disputed
                : !entry.InMembership ? PayStop.NotInMembership
                : banned.Contains(member) ? PayStop.Listed
                : card is null ? PayStop.NoCard
                : card.IsHeld ? PayStop.CardHeld
                : null;
            return new(stop, stop is null ? card : null);
        }
    }
}
