using Microsoft.AspNetCore.Components;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Campaigns.Contracts;

/// <summary>Shown while the campaign is open. It asks for what it shows by itself.</summary>
public abstract class ChanceOfferPart : ComponentBase
{
    [Parameter, EditorRequired]
    public CampaignView Campaign { get; set; } = null!;

    [Parameter, EditorRequired]
    public ChanceGift Gift { get; set; } = null!;
}
