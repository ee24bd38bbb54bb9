using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <param name="MaskedName">张*: whoever stands there has an ID to show.</param>
public sealed record HandedOut(string Campaign, string Prize, string MaskedName);

/// <summary>Staff give a prize away: by the winner's code, by post, by the card. Each once: the row's version says who was first.</summary>
public sealed class HandOutPrize(
    CampaignDesk desk,
    ICampaignStore campaigns,
    IPrizeStore prizes,
    IPersonIdentities identities,
    IOutbox outbox,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    private const int LongestToken = 64;

    /// <summary>By the code the winner shows.</summary>
    public async Task<Outcome<HandedOut>> ByCodeAsync(
        StaffActor actor,
        string token,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, CampaignsActs.HandOut, cancel) is { } refusal)
        {
            return refusal;
        }
        var win = token is { Length: > 0 and <= LongestToken }
            ? await prizes.FindShownAsync(OpaqueToken.DigestOf(token), cancel)
            : null;
        if (win is not { IsOpen: true } || win.TokenUntil < now)
        {
            return PrizeRefusals.CodeUnknown;
        }
        win.HandOut(actor.Id, now);
        return await CloseAsync(actor, "campaigns.prize-handed-out", win, now, cancel);
    }

    public async Task<Outcome<HandedOut>> SendAsync(
        StaffActor actor,
        PrizeWinId id,
        string courier,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, CampaignsActs.HandOut, cancel) is { } refusal)
        {
            return refusal;
        }
        var said = courier.Trim();
        if (said.Length is < 4 or > PrizeWin.MaxCourierLength || said.Any(char.IsControl))
        {
            return PrizeRefusals.CourierInvalid;
        }
        if (
            await prizes.FindAsync(id, cancel)
            is not { State: PrizeState.Claimed, Delivery: PrizeDelivery.ByPost } win
        )
        {
            return PrizeRefusals.Moved;
        }
        win.Send(said, actor.Id, now);
        var campaign = await campaigns.FindAsync(win.CampaignId, cancel);
        var prize = campaign!.ReadSettings().Prizes[win.Prize].Name;
        await outbox.AddNoticeAsync(
            identities,
            win.PersonId,
            PrizeNotices.Sent.Of(
                new Dictionary<string, string>
                {
                    ["campaign"] = campaign.Title,
                    ["prize"] = prize,
                    ["courier"] = said,
                },
                $"【{campaign.Title}】您的奖品“{prize}”已寄出：{said}。收到后请在“我的奖品”里确认。"
            ),
            $"prize-sent:{win.Id.Value:N}",
            cancel
        );
        return await CloseAsync(actor, "campaigns.prize-sent", win, now, cancel);
    }

    /// <summary>The card was credited.</summary>
    public async Task<Outcome<HandedOut>> CreditAsync(
        StaffActor actor,
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, CampaignsActs.HandOut, cancel) is { } refusal)
        {
            return refusal;
        }
        if (
            await prizes.FindAsync(id, cancel)
            is not { State: PrizeState.Claimed, Delivery: PrizeDelivery.CardCredit } win
        )
        {
            return PrizeRefusals.Moved;
        }
        win.Credit(actor.Id, now);
        return await CloseAsync(actor, "campaigns.prize-credited", win, now, cancel);
    }

    private async Task<Outcome<HandedOut>> CloseAsync(
        StaffActor actor,
        string act,
        PrizeWin win,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        audit.Record(
            new(act, ActorKind.Staff, actor.Id.Value, $"prize:{win.Id.Value}", now, win.Code)
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            return PrizeRefusals.AlreadyClaimed;
        }
        var campaign = await campaigns.FindAsync(win.CampaignId, cancel);
        return new HandedOut(
            campaign!.Title,
            campaign.ReadSettings().Prizes[win.Prize].Name,
            win.MaskedName
        );
    }
}
