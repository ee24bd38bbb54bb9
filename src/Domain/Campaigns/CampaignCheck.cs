using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns;

/// <summary>Whether a campaign may be so; the first field that may not is named. Its kind judges its own terms.</summary>
internal static class CampaignCheck
{
    private const int MostPrizes = 20;
    private const int MostOfAPrize = 100_000;

    /// <summary>总局令第32号, art. 7: no prize above.</summary>
    private const long MostValue = 50_000_00;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>As a draft: readable, though not yet complete.</summary>
    public static Refusal? WhyNot(CampaignContent content) =>
        !OneLine.Is(content.Title, 2, Campaign.MaxTitleLength) ? CampaignDeskRefusals.TitleInvalid
        : content.ClosesAt <= content.OpensAt || content.ClosesAt - content.OpensAt > Longest
            ? CampaignDeskRefusals.WindowInvalid
        : WhyNot(content.Settings);

    /// <summary>As it is published: nothing of what members must be told is missing.</summary>
    public static Refusal? WhyIncomplete(Campaign campaign, DateTimeOffset now)
    {
        var settings = campaign.ReadSettings();
        return settings.Prizes.Count == 0 ? CampaignDeskRefusals.PrizesInvalid
            : settings.Organiser.Length == 0 ? CampaignDeskRefusals.OrganiserMissing
            : settings.Contact.Length == 0 ? CampaignDeskRefusals.ContactMissing
            : settings.Intro.Length == 0 ? CampaignDeskRefusals.IntroMissing
            : campaign.ClosesAt <= now ? CampaignDeskRefusals.Over
            : null;
    }

    private static Refusal? WhyNot(CampaignSettings settings) =>
        settings.Prizes.Count > MostPrizes || !settings.Prizes.All(IsPrize)
            ? CampaignDeskRefusals.PrizesInvalid
        : settings.Prizes.Any(prize =>
            prize.Delivery == PrizeDelivery.OnSite && !OneLine.Is(prize.Place, 2, 100)
        )
            ? CampaignDeskRefusals.PlaceMissing
        : settings.Successors is < 0 or > 10_000 ? CampaignDeskRefusals.SuccessorsInvalid
        : settings.ClaimDays is < 3 or > 60 ? CampaignDeskRefusals.ClaimDaysInvalid
        : settings.WinsPerMonth is < 0 or > 100 || settings.WinsPerYear is < 0 or > 1000
            ? CampaignDeskRefusals.LimitsInvalid
        : ChanceCheck.WhyNot(settings.Chances) is { } chances ? chances
        : !OneLine.Is(settings.Organiser, 0, 60) ? CampaignDeskRefusals.OrganiserMissing
        : !OneLine.Is(settings.Contact, 0, 100) ? CampaignDeskRefusals.ContactMissing
        : settings.Intro.Length > 1000 ? CampaignDeskRefusals.IntroMissing
        : null;

    private static bool IsPrize(CampaignPrize prize) =>
        OneLine.Is(prize.Name, 1, 30)
        && prize.Count is > 0 and <= MostOfAPrize
        && prize.ValueCents is > 0 and <= MostValue
        && Enum.IsDefined(prize.Delivery)
        && prize.Place.Length <= 100;
}
