using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies.Seasons;

internal static class SeasonRulesCheck
{
    private const long MostAmount = 10_000_00;

    public static Refusal? WhyNot(SeasonRules rules) =>
        WhyNotTiers(rules.Tiers)
        ?? (
            !AreNames(rules.Arrivals, least: 1, most: 30) ? SeasonRuleRefusals.Arrivals
            : !ArePlaces(rules) ? SeasonRuleRefusals.Places
            : !AreAreas(rules.LocalAreas) ? SeasonRuleRefusals.LocalAreas
            : rules.LegHours is < 1 or > 168 ? SeasonRuleRefusals.LegHours
            : rules.GraceMinutes is < 0 or > 60 ? SeasonRuleRefusals.Grace
            : rules.RecheckPercent is < 0 or > 100 ? SeasonRuleRefusals.Recheck
            : rules.ReviewDays is < 1 or > 30 ? SeasonRuleRefusals.ReviewDays
            : !rules.Modes.Any() || !rules.Modes.All(Enum.IsDefined) ? SeasonRuleRefusals.Modes
            : rules.Promise.Trim().Length is < 10 or > 500 ? SeasonRuleRefusals.Promise
            : null
        );

    private static Refusal? WhyNotTiers(IReadOnlyList<Tier> tiers)
    {
        if (tiers.Count is 0 or > 30)
        {
            return SeasonRuleRefusals.NoTier;
        }
        if (
            tiers.Select(tier => tier.Code).Distinct().Count() < tiers.Count
            || !tiers.All(tier => tier.Code.Length is > 0 and <= 16 && tier.Code.All(IsOfCode))
        )
        {
            return SeasonRuleRefusals.TierCode;
        }
        var regions = tiers.SelectMany(tier => tier.Regions).ToList();
        return !tiers.All(tier => OneLine.Is(tier.Title, 2, 30)) ? SeasonRuleRefusals.TierTitle
            : !tiers.All(tier => tier.AmountCents is > 0 and <= MostAmount)
                ? SeasonRuleRefusals.TierAmount
            : !tiers.All(tier => tier.Regions.Count is > 0 and <= 60)
            || regions.Distinct().Count() < regions.Count
            || !regions.All(region => OneLine.Is(region, 2, 30))
                ? SeasonRuleRefusals.TierRegions
            : null;
    }

    private static bool AreNames(IReadOnlyList<string> names, int least, int most) =>
        names.Count >= least && names.Count <= most && names.All(name => OneLine.Is(name, 2, 20));

    private static bool ArePlaces(SeasonRules rules) =>
        rules.Places.All(place =>
            rules.TierOf(place.Key) is not null && AreNames(place.Value, least: 1, most: 100)
        );

    private static bool AreAreas(IReadOnlyList<string> areas) =>
        areas.Count <= 30
        && areas.All(area => area.Length is >= 2 and <= 6 && area.All(char.IsAsciiDigit));

    private static bool IsOfCode(char one) =>
        one is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}
