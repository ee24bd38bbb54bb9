using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>到场: once at each of the campaign's places, by the code that is shown there.</summary>
public sealed class AttendanceSource : ICampaignChanceSource
{
    public string Name => "attendance";

    public string Title => "到场";

    public bool HasPlaces => true;

    public string SayRule(ChanceGift gift) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"到活动现场扫屏幕上的二维码（{string.Join("、", gift.Places)}），每个地点一次，得 {gift.Count} 次机会"
        );

    public string SayGrant(ChanceGift? gift, string reference) =>
        PlaceOf(gift, reference) is { } place ? $"{Title}（{place}）" : Title;

    /// <summary>What stands in the ledger for a place.</summary>
    public static string ReferenceOf(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static string? PlaceOf(ChanceGift? gift, string reference) =>
        int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? gift?.Places.ElementAtOrDefault(place)
            : null;
}
