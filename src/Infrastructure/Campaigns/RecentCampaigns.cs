using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>Published campaigns as they stood a second ago at most: in a wheel's first minute thousands a second ask for the same row.</summary>
internal sealed class RecentCampaigns(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<CampaignId, (DateTimeOffset At, CampaignView View)> kept =
        new();

    /// <summary>Null: none is published under this id.</summary>
    public async ValueTask<CampaignView?> FindAsync(CampaignId id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(id, out var recent) && now - recent.At < Fresh && now >= recent.At)
        {
            return recent.View;
        }
        await using var scope = scopes.CreateAsyncScope();
        var view = await scope
            .ServiceProvider.GetRequiredService<ICampaignDirectory>()
            .FindAsync(id, cancel);
        // Only what exists is kept: ids that are guessed fill nothing.
        if (view is null)
        {
            return null;
        }
        kept[id] = (now, view);
        return view;
    }
}
