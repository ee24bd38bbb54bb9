using System.Diagnostics;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Trials;

/// <param name="Took">Of computing, with all it read.</param>
public sealed record TrialReport(
    IReadOnlyList<TrialTable> Tables,
    DateTimeOffset At,
    TimeSpan Took
);

/// <summary>
/// A campaign tried out before its draw (试抽). That somebody tried stands in the trail before anything is computed; what came out
/// stands nowhere.
/// </summary>
public sealed class RunTrial(CampaignDesk desk, CampaignTrials trials, TrialGate gate)
{
    public const int MostMembers = 1_000_000;

    public async Task<Outcome<TrialReport>> ExecuteAsync(
        StaffActor actor,
        CampaignId id,
        TrialAsk ask,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var campaign = opened.Value;
        if (trials.Find(campaign.Kind) is not { } trial)
        {
            return CampaignDeskRefusals.KindUnknown;
        }
        if (WhyNot(campaign, trial, ask) is { } refusal)
        {
            return refusal;
        }
        using var turn = gate.TryEnter();
        if (turn is null)
        {
            return TrialRefusals.Busy;
        }
        var noted = await desk.CloseAsync(actor, "campaigns.trial-run", campaign, now, cancel);
        if (!noted.Succeeded)
        {
            return noted.Refusal;
        }
        var watch = Stopwatch.StartNew();
        var tables = await trial.RunAsync(campaign.View(), ask, now, cancel);
        return new TrialReport(tables, now, watch.Elapsed);
    }

    private static Refusal? WhyNot(Campaign campaign, ICampaignTrial trial, TrialAsk ask) =>
        campaign.State >= CampaignState.Drawn ? TrialRefusals.Over
        : ask.Members is < 1 or > MostMembers ? TrialRefusals.MembersInvalid
        : campaign.ReadSettings().Prizes.Count == 0 ? TrialRefusals.NoPrizes
        : trial.WhyNot(campaign.View(), ask);
}
