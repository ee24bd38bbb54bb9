using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>Word to a winner: that he won, and later that the time to claim ends. The message and its mark are one save.</summary>
public sealed class TellWinner(
    ICampaignStore campaigns,
    IPrizeStore prizes,
    IPersonIdentities identities,
    IOutbox outbox,
    IUnitOfWork work
)
{
    /// <summary>Reminders come so long before the end; the first one a day after the winner was told.</summary>
    public static readonly TimeSpan LastReminder = TimeSpan.FromDays(2);
    public static readonly TimeSpan FirstReminder = TimeSpan.FromDays(1);

    /// <returns>Whether something was sent.</returns>
    public Task<Outcome<bool>> ExecuteAsync(
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        SendAsync(
            id,
            win => win.State == PrizeState.Drawn,
            (win, settings) => win.Tell(now, settings.ClaimDays),
            (campaign, win, prize) =>
                PrizeNotices.Won.Of(
                    Fields(campaign, win, prize),
                    $"【{campaign.Title}】恭喜您中了“{prize.Name}”！请在 {PrizeWords.Day(win.ClaimUntil)} 前{PrizeWords.Next(win.Delivery)}，过期视为放弃。"
                ) with
                {
                    ExpiresAt = win.ClaimUntil,
                },
            "prize-won",
            cancel
        );

    public Task<Outcome<bool>> RemindAsync(
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        SendAsync(
            id,
            win => win.IsOpen && now < win.ClaimUntil,
            (win, _) => win.Remind(),
            (campaign, win, prize) =>
                PrizeNotices.Ending.Of(
                    Fields(campaign, win, prize),
                    $"【{campaign.Title}】您的奖品“{prize.Name}”还没有领取。请在 {PrizeWords.Day(win.ClaimUntil)} 前{PrizeWords.Next(win.Delivery)}。"
                ) with
                {
                    ExpiresAt = win.ClaimUntil,
                    IsMailing = true,
                },
            "prize-ending",
            cancel
        );

    private async Task<Outcome<bool>> SendAsync(
        PrizeWinId id,
        Func<PrizeWin, bool> isDue,
        Action<PrizeWin, CampaignSettings> mark,
        Func<Campaign, PrizeWin, CampaignPrize, Notice> notice,
        string key,
        CancellationToken cancel
    )
    {
        var win = await prizes.FindAsync(id, cancel);
        if (
            win is null
            || !isDue(win)
            || await campaigns.FindAsync(win.CampaignId, cancel) is not { } campaign
        )
        {
            return false;
        }
        mark(win, campaign.ReadSettings());
        await outbox.AddNoticeAsync(
            identities,
            win.PersonId,
            notice(campaign, win, campaign.ReadSettings().Prizes[win.Prize]),
            string.Create(CultureInfo.InvariantCulture, $"{key}:{win.Id.Value:N}:{win.Reminders}"),
            cancel
        );
        return await work.TrySaveAsync(cancel);
    }

    private static Dictionary<string, string> Fields(
        Campaign campaign,
        PrizeWin win,
        CampaignPrize prize
    ) =>
        new()
        {
            ["campaign"] = campaign.Title,
            ["prize"] = prize.Name,
            ["until"] = PrizeWords.Day(win.ClaimUntil),
        };
}
