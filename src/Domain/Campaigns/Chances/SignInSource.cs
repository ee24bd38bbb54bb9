using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>签到: once in each Shanghai day.</summary>
public sealed class SignInSource : ICampaignChanceSource
{
    public string Name => "sign-in";

    public string Title => "签到";

    public string SayRule(ChanceGift gift) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"在公众号回复“签到”或在活动页签到，每天一次，得 {gift.Count} 次机会"
        );
}
