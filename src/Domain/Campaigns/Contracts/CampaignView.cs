namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>A campaign as other rooms and faces know it.</summary>
/// <param name="OpensAt">First moment of taking part.</param>
/// <param name="ClosesAt">First moment after it.</param>
/// <param name="Terms">What its kind alone decides, the kind's own JSON.</param>
/// <param name="Rules">All rules in words, fixed when it was published; before that as they would be.</param>
/// <param name="VoidReason">Null: it was not voided.</param>
public sealed record CampaignView(
    CampaignId Id,
    string Kind,
    string Title,
    CampaignState State,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    CampaignSettings Settings,
    string Terms,
    string Rules,
    bool IsPaused,
    string? VoidReason
)
{
    public bool IsPublic => State >= CampaignState.Published;

    public bool IsOpen(DateTimeOffset now) =>
        State == CampaignState.Published && !IsPaused && now >= OpensAt && now < ClosesAt;
}
