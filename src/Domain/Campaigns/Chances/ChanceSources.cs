using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>All this installation gives further chances for, and what a campaign may make of them.</summary>
public sealed class ChanceSources(IEnumerable<ICampaignChanceSource> sources)
{
    public IReadOnlyList<ICampaignChanceSource> All { get; } = [.. sources];

    public ICampaignChanceSource? Find(string name) =>
        All.FirstOrDefault(source => source.Name == name);

    /// <summary>Why a campaign of this kind cannot be published with these rules; null: it can.</summary>
    internal Refusal? WhyNot(ChanceRules rules, ICampaignKind kind) =>
        rules.Gifts.Count > 0 && !kind.TakesChances ? ChanceRefusals.KindTakesNone
        : rules.Gifts.Any(gift => Find(gift.Source) is not { IsOffered: true })
            ? ChanceRefusals.SourceUnknown
        : rules.Gifts.Any(gift => Find(gift.Source)!.HasPlaces != gift.Places.Count > 0)
            ? ChanceRefusals.PlacesInvalid
        : rules.Gifts.Any(gift => Find(gift.Source)!.HasPrice != gift.Price > 0)
            ? ChanceRefusals.PriceInvalid
        : null;

    /// <summary>Sentences for the rules; empty: there are no further chances.</summary>
    internal IReadOnlyList<string> SayRules(ChanceRules rules) =>
        rules.Gifts.Count == 0
            ? []
            :
            [
                $"另外的机会：{string.Join("；", rules.Gifts.Select(Say))}。",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"每位会员{(rules.MostPerDay > 0 ? $"每天最多另得 {rules.MostPerDay} 次，" : "")}整个活动最多另得 {rules.MostPerMember} 次。分享、集赞、助力不增加机会。"
                ),
            ];

    private string Say(ChanceGift gift) => Find(gift.Source)?.SayRule(gift) ?? gift.Source;
}
