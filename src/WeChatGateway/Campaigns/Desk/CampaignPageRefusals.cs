using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>What a form cannot be read for, before anybody is asked.</summary>
internal static class CampaignPageRefusals
{
    public static readonly Refusal TimesNeeded = new(
        "campaigns.window-unreadable",
        "请把开始和结束的日期、时间填完整。"
    );
}
