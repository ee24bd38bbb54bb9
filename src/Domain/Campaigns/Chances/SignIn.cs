using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>A member signs in to a campaign: once a Shanghai day it is a further chance.</summary>
public sealed class SignIn(
    ICampaignChances chances,
    ICampaignDirectory campaigns,
    CampaignKinds kinds,
    SignInSource source,
    IEnumerable<ISignInWatcher> watchers
)
{
    /// <summary>Of what he can sign in to at once; more are not open at a time.</summary>
    private const int Most = 5;

    public async Task<Outcome<ChanceReceipt>> ExecuteAsync(
        FanIdentity fan,
        CampaignId campaign,
        string face,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var done = await chances.GrantAsync(
            source,
            new(fan, campaign, ReferenceOf(now), face) { Counts = InteractionKind.SignIn },
            now,
            cancel
        );
        // Also when it was known: the process may have ended before they were told.
        foreach (var watcher in done.Succeeded ? watchers : [])
        {
            await watcher.SeeAsync(fan, now, cancel);
        }
        return done;
    }

    /// <summary>Signs in to everything that is open and gives chances for it; empty: there is nothing.</summary>
    public async Task<
        IReadOnlyList<(CampaignView Campaign, Outcome<ChanceReceipt> Done)>
    > ToAllAsync(FanIdentity fan, string face, DateTimeOffset now, CancellationToken cancel)
    {
        var all = await campaigns.ListAsync([.. kinds.All.Select(kind => kind.Name)], now, cancel);
        var done = new List<(CampaignView, Outcome<ChanceReceipt>)>();
        foreach (var one in all.Where(one => IsOffered(one, now)).Take(Most))
        {
            done.Add((one, await ExecuteAsync(fan, one.Id, face, now, cancel)));
        }
        return done;
    }

    /// <summary>What stands in the ledger for a day.</summary>
    public static string ReferenceOf(DateTimeOffset now) =>
        UnionCalendar.NumberOf(UnionCalendar.DayOf(now)).ToString(CultureInfo.InvariantCulture);

    private bool IsOffered(CampaignView campaign, DateTimeOffset now) =>
        campaign.IsOpen(now) && campaign.Settings.Chances.Find(source.Name) is not null;
}
