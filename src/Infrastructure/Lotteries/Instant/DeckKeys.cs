using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>What never changes of a deck once it is published. Prints nothing of its seed.</summary>
/// <param name="HasChances">Whether the campaign gives further chances for something.</param>
internal sealed record DeckKey(InstantTerms Terms, byte[] Seed, bool HasChances)
{
    public override string ToString() => nameof(DeckKey);
}

/// <summary>Opened once for each deck: a turn need not unseal it again.</summary>
internal sealed class DeckKeys(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<CampaignId, DeckKey> known = new();

    /// <exception cref="InvalidOperationException">There is no such deck.</exception>
    public async ValueTask<DeckKey> FindAsync(CampaignId campaign)
    {
        if (known.TryGetValue(campaign, out var key))
        {
            return key;
        }
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var view = await services
            .GetRequiredService<ICampaignDirectory>()
            .FindAsync(campaign, CancellationToken.None);
        var deck = await services
            .GetRequiredService<UnionDbContext>()
            .Set<InstantDeck>()
            .AsNoTracking()
            .SingleAsync(one => one.Id == campaign);
        key = new(
            InstantTerms.Read(view!.Terms)!,
            deck.OpenSeed(services.GetRequiredService<IPersonalDataVault>()),
            view.Settings.Chances.Gifts.Count > 0
        );
        known[campaign] = key;
        return key;
    }
}
