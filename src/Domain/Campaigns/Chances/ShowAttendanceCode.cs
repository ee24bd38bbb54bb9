using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <param name="Place">As people call it.</param>
/// <param name="Code">Of this minute.</param>
/// <param name="Until">It is replaced then.</param>
public sealed record ShownAttendance(string Title, string Place, string Code, DateTimeOffset Until);

/// <summary>The code of this minute, for the screen at one of a campaign's places.</summary>
public sealed class ShowAttendanceCode(
    CampaignDesk desk,
    AttendanceCodes codes,
    AttendanceSource source
)
{
    public async Task<Outcome<ShownAttendance>> ExecuteAsync(
        StaffActor actor,
        CampaignId id,
        int place,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.HandOut, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var campaign = opened.Value.View();
        if (
            campaign.Settings.Chances.Find(source.Name)?.Places.ElementAtOrDefault(place)
            is not { } name
        )
        {
            return StaffRefusals.NotFound;
        }
        return CampaignDoor.WhyClosed(campaign, now) is { } closed
            ? closed
            : new ShownAttendance(
                campaign.Title,
                name,
                codes.Of(id, place, now),
                AttendanceCodes.NextAt(now)
            );
    }
}
