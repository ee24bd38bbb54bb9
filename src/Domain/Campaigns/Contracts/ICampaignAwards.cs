namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Writes down who won.</summary>
public interface ICampaignAwards
{
    /// <summary>In the caller's unit of work. A seat, and a member's ordinal, stand once: the database refuses a second one.</summary>
    Task AddAsync(
        CampaignView campaign,
        IReadOnlyList<DrawnPrize> drawn,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
