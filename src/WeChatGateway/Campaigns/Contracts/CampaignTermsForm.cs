using Microsoft.AspNetCore.Components;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Campaigns.Contracts;

/// <summary>The part of a draft's form that is its kind's own: it reads and writes the kind's JSON.</summary>
public abstract class CampaignTermsForm : ComponentBase
{
    [Parameter, EditorRequired]
    public string Terms { get; set; } = "";

    [Parameter]
    public EventCallback<string> TermsChanged { get; set; }

    /// <summary>As the form has it now; null: it cannot be read yet.</summary>
    [Parameter]
    public DateTimeOffset? OpensAt { get; set; }

    /// <summary>Likewise.</summary>
    [Parameter]
    public DateTimeOffset? ClosesAt { get; set; }

    /// <summary>Likewise; what is no figure yet is 0.</summary>
    [Parameter]
    public IReadOnlyList<CampaignPrize> Prizes { get; set; } = [];
}
