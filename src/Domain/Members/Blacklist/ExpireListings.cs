using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>Proposals nobody confirmed in time end by themselves.</summary>
public sealed class ExpireListings(
    IListingStore store,
    IAuditTrail audit,
    IUnitOfWork work,
    ListingRules rules
)
{
    /// <returns>How many expired.</returns>
    public async Task<Outcome<int>> ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var late = await store.FindWaitingSinceAsync(now.AddDays(-rules.ProposalDays), cancel);
        foreach (var listing in late)
        {
            listing.Expire();
            var subject = $"listing:{listing.Id.Value}";
            audit.Record(new("members.listing-expired", ActorKind.System, null, subject, now));
        }
        try
        {
            await work.SaveAsync(cancel);
            return late.Count;
        }
        catch (StaleVersionException)
        {
            // Another node was at it, or a late decision; the next hour looks again.
            return 0;
        }
    }
}
