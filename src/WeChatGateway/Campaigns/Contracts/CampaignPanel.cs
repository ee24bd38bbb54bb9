using Microsoft.AspNetCore.Components;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Campaigns.Contracts;

/// <summary>The part of a published campaign's page that is its kind's own. It asks for what it shows by itself, with the room's own acts.</summary>
public abstract class CampaignPanel : ComponentBase
{
    [Parameter, EditorRequired]
    public CampaignId Campaign { get; set; }

    [Parameter, EditorRequired]
    public CampaignState State { get; set; }
}
