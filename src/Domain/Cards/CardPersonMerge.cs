using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A binding goes along when only one of two persons has one. Two standing bindings are two members:
/// which one is right, no machine decides.
/// </summary>
public sealed class CardPersonMerge(ICardHoldings holdings) : IPersonMerge
{
    public const string TwoBindings = "cards.two-bindings";

    public async Task<string?> FindObstacleAsync(PersonMerge merge, CancellationToken cancel)
    {
        var from = await holdings.FindAsync(merge.Absorbed, cancel);
        var to = await holdings.FindAsync(merge.Into, cancel);
        return HasStanding(from) && HasStanding(to) ? TwoBindings : null;
    }

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var from = await holdings.FindAsync(merge.Absorbed, cancel);
        var to = await holdings.FindAsync(merge.Into, cancel);
        foreach (var binding in from.Bindings)
        {
            binding.MoveTo(merge.Into);
        }
        foreach (var ticket in from.Tickets)
        {
            ticket.MoveTo(merge.Into);
        }
        foreach (var code in from.Codes)
        {
            code.MoveTo(merge.Into);
        }
        foreach (var report in from.Reports)
        {
            report.MoveTo(merge.Into);
        }
        MoveRequests(from, to, merge.Into);
        var agreed = to.Consents.Select(consent => consent.TextVersion).ToHashSet();
        foreach (var consent in from.Consents.Where(c => !agreed.Contains(c.TextVersion)))
        {
            consent.MoveTo(merge.Into);
        }
    }

    public Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) => holdings.FindResidueAsync(merges, cancel);

    /// <summary>One open request a person: that of the one who goes on stays, the other is decided with the merge.</summary>
    private static void MoveRequests(CardHoldings from, CardHoldings to, PersonId into)
    {
        var open = to.Requests.FirstOrDefault(request => request.DecidedAt is null);
        foreach (var request in from.Requests)
        {
            if (open is not null && request.DecidedAt is null)
            {
                request.Decide(TwoPersonState.Lapsed, null, open.AskedAt);
            }
            request.MoveTo(into);
        }
    }

    private static bool HasStanding(CardHoldings held) =>
        held.Bindings.Any(binding => binding.IsStanding);
}
