using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <param name="Place">Index in the gift's places.</param>
/// <param name="Code">As it was scanned; null: nothing was.</param>
/// <param name="Face">Where: <c>page</c>, <c>api</c>.</param>
public sealed record AttendRequest(
    FanIdentity Fan,
    CampaignId Campaign,
    int Place,
    string? Code,
    string Face
);

/// <summary>A member is at one of a campaign's places: the code he scanned is no older than two minutes. Once for each place.</summary>
public sealed class Attend(
    ICampaignChances chances,
    ICampaignDirectory campaigns,
    AttendanceCodes codes,
    AttendanceSource source
)
{
    public async Task<Outcome<ChanceReceipt>> ExecuteAsync(
        AttendRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await FindAsync(request, now, cancel);
        return found.Succeeded
            ? await chances.GrantAsync(
                source,
                new(
                    request.Fan,
                    request.Campaign,
                    AttendanceSource.ReferenceOf(request.Place),
                    request.Face
                ),
                now,
                cancel
            )
            : found.Refusal;
    }

    /// <summary>The place that was scanned, before anything is given for it.</summary>
    public async Task<Outcome<AttendedPlace>> FindAsync(
        AttendRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await campaigns.FindAsync(request.Campaign, cancel) is not { } campaign
            || campaign.Settings.Chances.Find(source.Name) is not { } gift
            || gift.Places.ElementAtOrDefault(request.Place) is not { } place
        )
        {
            return CampaignRefusals.NotFound;
        }
        return codes.IsFresh(request.Code, campaign.Id, request.Place, now)
            ? new AttendedPlace(campaign, place)
            : ChanceRefusals.CodeOld;
    }
}

/// <param name="Place">As people call it.</param>
public sealed record AttendedPlace(CampaignView Campaign, string Place);
