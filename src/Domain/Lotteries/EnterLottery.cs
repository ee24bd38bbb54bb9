using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Lotteries;

/// <param name="Face">Where: <c>chat</c>, <c>page</c>, <c>api</c>.</param>
public sealed record EnterLotteryRequest(FanIdentity Fan, CampaignId Campaign, string Face);

/// <param name="Code">As members read it.</param>
/// <param name="IsNew">False: he had entered before, and this is the entry he has.</param>
public sealed record LotteryReceipt(
    CampaignView Campaign,
    string Code,
    DateTimeOffset At,
    bool IsNew
);

/// <summary>
/// A member enters a scheduled draw. Twice is once: the second answer is the first one's, also after closing. The entry stands on
/// disk when the member reads so.
/// </summary>
public sealed class EnterLottery(
    ICampaignDirectory campaigns,
    CampaignDoor door,
    OwnEntries own,
    ILotteryStore lotteries,
    ILotteryEntries entries,
    IPersonalDataVault vault
)
{
    public async Task<Outcome<LotteryReceipt>> ExecuteAsync(
        EnterLotteryRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await campaigns.FindAsync(request.Campaign, cancel)
                is not { Kind: ScheduledDraw.KindName } campaign
            || await lotteries.FindAsync(campaign.Id, cancel) is not { } lottery
        )
        {
            return CampaignRefusals.NotFound;
        }
        if (await own.FindAsync(request.Fan, campaign.Id, cancel) is { } before)
        {
            return new LotteryReceipt(campaign, before.Code.ToString(), before.At, false);
        }
        var entered = await door.EnterAsync(request.Fan, campaign, now, cancel);
        if (!entered.Succeeded)
        {
            return entered.Refusal;
        }
        var entry = new LotteryEntry(
            campaign.Id,
            entered.Value,
            lottery.OpenCodes(vault).Of(entered.Value.Member, 1),
            now,
            request.Face
        )
        {
            Act = DrawActs.Of(request.Fan, campaign.Id, entered.Value.Member, 1, now),
        };
        if (await entries.AddAsync(entry, cancel))
        {
            return new LotteryReceipt(campaign, entry.Code.ToString(), now, true);
        }
        // Tapped twice at once, or frozen meanwhile.
        return await own.FindAsync(request.Fan, campaign.Id, cancel) is { } other
            ? new LotteryReceipt(campaign, other.Code.ToString(), other.At, false)
            : CampaignRefusals.Closed;
    }
}
