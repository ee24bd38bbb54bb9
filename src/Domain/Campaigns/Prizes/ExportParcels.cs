using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <param name="Reason">See <see cref="StaffReason"/>; it stands in the trail.</param>
public sealed record ExportParcelsRequest(CampaignId Campaign, string? Reason);

/// <param name="Code">Under which the draw knows the winner.</param>
public sealed record Parcel(string Prize, string Code, PrizeAddress Address);

/// <summary>
/// What a campaign has to send, with names, phones and addresses. The trail knows of it, with the reason, before the first one is
/// opened; it is kept nowhere.
/// </summary>
public sealed class ExportParcels(
    CampaignDesk desk,
    IParcels parcels,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <summary>The rest comes with the next file, when these are sent.</summary>
    public const int Most = 5000;

    public async Task<Outcome<IReadOnlyList<Parcel>>> ExecuteAsync(
        StaffActor actor,
        ExportParcelsRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.HandOut, request.Campaign, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var wins = await parcels.FindAsync(request.Campaign, Most, cancel);
        if (wins.Count == 0)
        {
            return PrizeRefusals.NothingToSend;
        }
        audit.Record(
            new(
                "campaigns.parcels-exported",
                ActorKind.Staff,
                actor.Id.Value,
                CampaignDesk.SubjectOf(request.Campaign),
                now,
                string.Create(CultureInfo.InvariantCulture, $"{wins.Count} addresses"),
                Details: new(actor.Id.Value, reason.Value)
            )
        );
        await work.SaveAsync(cancel);
        var prizes = opened.Value.ReadSettings().Prizes;
        return wins.Select(win => new Parcel(
                prizes[win.Prize].Name,
                win.Code,
                ClaimPrize.Split(vault.Open(win.Address!, win.AddressPlace))
            ))
            .ToList();
    }
}
