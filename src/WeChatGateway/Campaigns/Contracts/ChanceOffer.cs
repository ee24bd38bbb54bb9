using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Campaigns.Contracts;

/// <summary>
/// The part of a campaign's page on which members get what a source of another room gives. That room adds its own:
/// <c>services.AddSingleton(ChanceOffer.Of&lt;…&gt;(…))</c>.
/// </summary>
/// <param name="Source">As <see cref="ICampaignChanceSource.Name"/>.</param>
/// <param name="Part">A <see cref="ChanceOfferPart"/>.</param>
public sealed record ChanceOffer(string Source, Type Part)
{
    public static ChanceOffer Of<TPart>(string source)
        where TPart : ChanceOfferPart => new(source, typeof(TPart));
}
