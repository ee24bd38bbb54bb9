using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Lotteries;

/// <param name="Campaign">One that waits for it.</param>
/// <param name="Value">As the source published it.</param>
public sealed record TellPublicValueRequest(
    CampaignId Campaign,
    string Source,
    string Issue,
    string Value
);

/// <summary>
/// A public value is written by two people, each from its source: the second does not see what the first wrote. Only what both
/// wrote alike counts, and nothing changes it from then on.
/// </summary>
public sealed class TellPublicValue(ILotteryStore lotteries, CityDesk city, ISecondPerson second)
{
    /// <returns>Whether it is known now; false: a second person has to write it too.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        StaffActor actor,
        TellPublicValueRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await city.WhyNotAsync(actor, LotteriesActs.TellValue, cancel) is { } refusal)
        {
            return refusal;
        }
        if (await FindChoiceAsync(request, now, cancel) is not { } choice)
        {
            return LotteriesRefusals.ValueNotAwaited;
        }
        var value = request.Value.Trim();
        if (BeaconSource.Find(choice.Source)?.IsValue(value) != true)
        {
            return LotteriesRefusals.ValueInvalid;
        }
        var known = await lotteries.FindValueAsync(choice.Source, choice.Issue, cancel);
        if (known is { KnownAt: not null })
        {
            return LotteriesRefusals.ValueKnown;
        }
        var (isKnown, differs) = await WriteAsync(actor, choice, known, value, now, cancel);
        var isSaved = await city.TrySaveAsync(
            actor,
            isKnown ? "lotteries.value-confirmed" : "lotteries.value-written",
            $"campaign:{request.Campaign.Value}",
            // What one person wrote is no business of the second's.
            isKnown ? $"{choice.Name}:{value}" : choice.Name,
            now,
            cancel
        );
        if (!isSaved)
        {
            return LotteriesRefusals.ValueMoved;
        }
        return differs ? LotteriesRefusals.ValueDiffers : isKnown;
    }

    private async Task<(bool IsKnown, bool Differs)> WriteAsync(
        StaffActor actor,
        BeaconChoice choice,
        PublicValue? known,
        string value,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (known is null)
        {
            lotteries.Add(PublicValue.Written(choice, value, actor.Id, now));
            return (false, false);
        }
        if (await second.WhyNotAsync(known.WrittenBy, actor.Id, now, cancel) is not null)
        {
            // The same hand corrects what it wrote.
            known.Rewrite(value, actor.Id, now);
            return (false, false);
        }
        if (known.Value != value)
        {
            known.Rewrite(value, actor.Id, now);
            return (false, true);
        }
        known.Confirm(actor.Id, now);
        return (true, false);
    }

    /// <summary>Null: this campaign does not wait for it, or it is not time.</summary>
    private async Task<BeaconChoice?> FindChoiceAsync(
        TellPublicValueRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await lotteries.FindAsync(request.Campaign, cancel) is not { } lottery)
        {
            return null;
        }
        var rules = DrawRules.Read(lottery.Rules)!;
        return new[] { rules.Beacon, rules.Fallback }.FirstOrDefault(choice =>
            choice.Source == request.Source && choice.Issue == request.Issue && choice.Due <= now
        );
    }
}
