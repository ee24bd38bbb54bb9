using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// The draw: what was fixed before anybody entered, the frozen list and the public value give the winners. Who calls it, when and
/// how often makes no difference to them.
/// </summary>
public sealed class DrawLottery(
    ILotteryStore lotteries,
    ILotteryEntries entries,
    IPersonalDataVault vault
)
{
    /// <summary>The list must have stood so long before the public value could be known.</summary>
    public static readonly TimeSpan FrozenBefore = TimeSpan.FromMinutes(10);

    public async Task<CampaignMove?> ExecuteAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await lotteries.FindAsync(campaign.Id, cancel) is not { } lottery
            || await lotteries.FindFrozenAtAsync(campaign.Id, cancel) is not { } frozenAt
            || await FindBeaconAsync(lottery, frozenAt, now, cancel) is not { } beacon
            // Last: it is some megabytes, and a draw may wait for days.
            || await lotteries.FindListAsync(campaign.Id, cancel) is not { } list
        )
        {
            return null;
        }
        var proof = DrawProof.Of(
            lottery.Rules,
            lottery.Commitment,
            OpenSecret(lottery, beacon, now),
            beacon.ToBeacon(),
            list.ReadCodes()
        );
        lotteries.Add(LotteryDraw.Of(campaign.Id, proof, now));
        return new(
            CampaignState.Drawn,
            await NameWinnersAsync(campaign, proof, cancel),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{beacon.Source}:{beacon.Issue}:{beacon.Value} {list.Root}"
            )
        );
    }

    /// <summary>Whether neither public value can count: the list was frozen too late.</summary>
    public async Task<bool> IsTooLateAsync(CampaignView campaign, CancellationToken cancel) =>
        await lotteries.FindFrozenAtAsync(campaign.Id, cancel) + FrozenBefore
        > DrawTerms.Read(campaign.Terms)!.Fallback.Due;

    /// <summary>
    /// The public value that counts, by what stands in rows and not by when this runs: the first one named, if it was known here before
    /// the fallback's time and the list stood long enough before it; otherwise the fallback. Null: there is none yet.
    /// </summary>
    private async Task<PublicValue?> FindBeaconAsync(
        Lottery lottery,
        DateTimeOffset frozenAt,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rules = DrawRules.Read(lottery.Rules)!;
        if (IsInTime(rules.Beacon))
        {
            if (await FindAsync(rules.Beacon) is { } first && first.KnownAt < rules.Fallback.Due)
            {
                return first;
            }
            if (now < rules.Fallback.Due)
            {
                return null;
            }
        }
        return IsInTime(rules.Fallback) ? await FindAsync(rules.Fallback) : null;

        bool IsInTime(BeaconChoice choice) => frozenAt + FrozenBefore <= choice.Due;

        async Task<PublicValue?> FindAsync(BeaconChoice choice) =>
            await lotteries.FindValueAsync(choice.Source, choice.Issue, cancel)
                is { KnownAt: not null } value
                ? value
                : null;
    }

    /// <summary>Null: it cannot be told within a day, and the public value decides alone.</summary>
    private DrawSecret? OpenSecret(Lottery lottery, PublicValue beacon, DateTimeOffset now)
    {
        try
        {
            return lottery.OpenSecret(vault);
        }
        catch (SealBrokenException) when (now >= beacon.KnownAt + ScheduledDraw.BeaconPatience)
        {
            return null;
        }
    }

    private async Task<List<DrawnPrize>> NameWinnersAsync(
        CampaignView campaign,
        DrawProof proof,
        CancellationToken cancel
    )
    {
        var placed = proof
            .Winners.SelectMany(
                (codes, prize) => codes.Select(code => (Prize: prize, Code: CodeOf(code)))
            )
            .ToList();
        var holders = await entries.FindHoldersAsync(
            campaign.Id,
            [.. placed.Select(one => one.Code)],
            cancel
        );
        return
        [
            .. placed.Select(
                (one, seat) =>
                    new DrawnPrize(holders[one.Code], one.Prize, seat, one.Code.ToString())
            ),
        ];
    }

    private static EntryCode CodeOf(string hex) => EntryCode.Read(Convert.FromHexString(hex));
}
