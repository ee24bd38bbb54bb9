using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>Whether rules of further chances can be read as such; which sources there are is asked when they are published.</summary>
internal static class ChanceCheck
{
    private const int MostSources = 10;
    private const int MostEachTime = 20;
    private const int MostOfAMember = 100;
    private const int MostPlaces = 20;
    private const int HighestPrice = 100_000;

    public static Refusal? WhyNot(ChanceRules rules) =>
        rules.Gifts.Count > MostSources
        || rules.Gifts.DistinctBy(gift => gift.Source).Count() != rules.Gifts.Count
        || rules.Gifts.Any(gift => gift.Count is < 1 or > MostEachTime)
        || rules.MostPerMember is < 1 or > MostOfAMember
        || rules.MostPerDay is < 0 or > MostOfAMember
            ? ChanceRefusals.RulesInvalid
        : rules.Gifts.Any(gift => gift.Price is < 0 or > HighestPrice) ? ChanceRefusals.PriceInvalid
        : rules.Gifts.Any(gift => !ArePlaces(gift.Places)) ? ChanceRefusals.PlacesInvalid
        : null;

    private static bool ArePlaces(IReadOnlyList<string> places) =>
        places.Count <= MostPlaces
        && places.Distinct().Count() == places.Count
        && places.All(place => OneLine.Is(place, 2, 40));
}
