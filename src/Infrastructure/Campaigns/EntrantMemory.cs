using System.Collections.Concurrent;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>Two generations, the older of which is dropped whole: nothing is kept longer than a minute, and nothing is swept.</summary>
internal sealed class EntrantMemory(TimeProvider clock) : IEntrantMemory
{
    /// <summary>Beyond it nobody is remembered anew: some 30 MB.</summary>
    private const int Most = 200_000;
    private static readonly TimeSpan Generation = TimeSpan.FromSeconds(30);

    private readonly Lock turning = new();
    private ConcurrentDictionary<(FanIdentity, CampaignId), Entrant> young = new();
    private ConcurrentDictionary<(FanIdentity, CampaignId), Entrant> old = new();
    private long turnsAt;

    public Entrant? Find(FanIdentity fan, CampaignId campaign)
    {
        Turn();
        return
            young.TryGetValue((fan, campaign), out var entrant)
            || old.TryGetValue((fan, campaign), out entrant)
            ? entrant
            : null;
    }

    public void Keep(FanIdentity fan, CampaignId campaign, Entrant entrant)
    {
        Turn();
        if (young.Count < Most)
        {
            young[(fan, campaign)] = entrant;
        }
    }

    private void Turn()
    {
        var now = clock.GetUtcNow().UtcTicks;
        if (now < Volatile.Read(ref turnsAt))
        {
            return;
        }
        lock (turning)
        {
            if (now < turnsAt)
            {
                return;
            }
            // Unused for two generations, both are past.
            old = now < turnsAt + Generation.Ticks ? young : new();
            young = new();
            Volatile.Write(ref turnsAt, now + Generation.Ticks);
        }
    }
}
