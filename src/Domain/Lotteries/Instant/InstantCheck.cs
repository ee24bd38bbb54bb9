using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>Whether an instant win may be so.</summary>
internal static class InstantCheck
{
    private const int MostReleases = 100;
    private const int MostChances = 100;

    public static Refusal? WhyNot(CampaignView campaign)
    {
        if (InstantTerms.Read(campaign.Terms) is not { } terms)
        {
            return LotteriesRefusals.TermsInvalid;
        }
        var prizes = campaign.Settings.Prizes;
        return terms
                is not {
                    ChancesOnce: >= 0 and <= MostChances,
                    ChancesDaily: >= 0 and <= MostChances
                }
            || (
                terms.ChancesOnce + terms.ChancesDaily == 0
                && campaign.Settings.Chances.Gifts.Count == 0
            )
            || terms.WinLimit is < 1 or > MostChances
                ? LotteriesRefusals.ChancesInvalid
            : IsAbove(terms.WinLimit, campaign.Settings.WinsPerMonth)
            || IsAbove(terms.WinLimit, campaign.Settings.WinsPerYear)
                ? LotteriesRefusals.WinLimitInvalid
            : !AreReleases(terms.Releases, prizes.Count, campaign)
                ? LotteriesRefusals.ReleasesInvalid
            : prizes
                .Select((prize, i) => prize.Count == terms.Releases.Sum(one => one.Prizes[i]))
                .All(same => same)
                ? null
            : LotteriesRefusals.ReleasesDiffer;
    }

    /// <param name="limit">Over all campaigns; 0: none.</param>
    private static bool IsAbove(int wins, int limit) => limit > 0 && wins > limit;

    private static bool AreReleases(
        IReadOnlyList<DeckRelease> releases,
        int prizes,
        CampaignView campaign
    ) =>
        releases.Count is > 0 and <= MostReleases
        && releases.All(one =>
            one.Prizes.Count == prizes
            && one.Blanks >= 0
            && one.Prizes.All(count => count >= 0)
            && one.At >= campaign.OpensAt
            && one.At < campaign.ClosesAt
        )
        && releases.Zip(releases.Skip(1)).All(pair => pair.First.At <= pair.Second.At)
        && releases.Sum(one => (long)one.Blanks + one.Prizes.Sum(count => (long)count))
            is > 0
                and <= DeckRules.MostCards;
}
