namespace WeChatUnion.Infrastructure.Campaigns.Contracts;

/// <summary>Who took part in a campaign, as a tenant of the room keeps it: for what is looked at over all of them. Register one as a singleton.</summary>
public interface ICampaignParticipants
{
    /// <summary>
    /// A select of <c>member_id</c>, <c>person_id</c> and <c>at</c> (the first time) of the campaign <c>@p0</c>, one row for each who took part;
    /// none for campaigns of other tenants. A constant text.
    /// </summary>
    string Sql { get; }
}
