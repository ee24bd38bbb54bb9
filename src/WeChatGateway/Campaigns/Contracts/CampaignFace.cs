using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Gateway.Campaigns.Contracts;

/// <summary>
/// What the console shows of one kind of campaign beyond what all have in common. A tenant's room adds its own:
/// <c>services.AddSingleton(CampaignFace.Of&lt;…&gt;(…))</c>.
/// </summary>
/// <param name="Kind">As <c>ICampaignKind.Name</c>.</param>
/// <param name="TermsForm">A <see cref="CampaignTermsForm"/>.</param>
/// <param name="Panel">A <see cref="CampaignPanel"/>.</param>
/// <param name="MemberPage">Path of the page on which members take part.</param>
public sealed record CampaignFace(
    string Kind,
    Type TermsForm,
    Type Panel,
    Func<CampaignId, string> MemberPage
)
{
    public static CampaignFace Of<TTermsForm, TPanel>(
        string kind,
        Func<CampaignId, string> memberPage
    )
        where TTermsForm : CampaignTermsForm
        where TPanel : CampaignPanel => new(kind, typeof(TTermsForm), typeof(TPanel), memberPage);
}
