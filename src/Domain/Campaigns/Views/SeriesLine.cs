using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A series in a list of the console.</summary>
/// <param name="Next">The campaign that opens next.</param>
/// <param name="Draft">What was made for it; null: nothing yet.</param>
/// <param name="State">Of the draft.</param>
public sealed record SeriesLine(
    CampaignSeriesId Id,
    CampaignId Template,
    string Title,
    SeriesPlan Plan,
    StaffAccountId Remind,
    bool IsStopped,
    SeriesMonth Next,
    CampaignId? Draft,
    CampaignState? State
);
