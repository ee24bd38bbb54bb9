using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>Campaigns that were drawn already, each with one winner nobody knows.</summary>
public static class DrawnPrizes
{
    public const string Umbrella = "晴雨两用伞";
    public const string Phone = "15400000001";
    private const string Title = "去年的抽奖";

    /// <summary>The winner holds up a code.</summary>
    /// <returns>What it says.</returns>
    public static async Task<string> ToFetchAsync()
    {
        var token = OpaqueToken.New();
        await AddAsync(
            new(Umbrella, 1, 60_00, PrizeDelivery.OnSite, "工会大厦一楼"),
            (win, _, now) => win.Show(OpaqueToken.DigestOf(token), now)
        );
        return token;
    }

    /// <summary>The winner gave an address.</summary>
    /// <returns>The campaign.</returns>
    public static Task<Guid> ToSendAsync() =>
        AddAsync(
            new(Umbrella, 1, 60_00, PrizeDelivery.ByPost),
            (win, vault, now) =>
                win.GiveAddress(
                    vault.Seal($"林小鹭\n{Phone}\n望海区浪花路 1 号", win.AddressPlace),
                    now
                )
        );

    /// <summary>Members of other tests shall not meet them.</summary>
    public static async Task HideAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        await backstage.AskAsync<UnionDbContext, int>(db =>
            db.Set<Campaign>()
                .Where(one => one.Title == Title)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CampaignState.Draft))
        );
    }

    private static async Task<Guid> AddAsync(
        CampaignPrize prize,
        Action<PrizeWin, IPersonalDataVault, DateTimeOffset> claim
    )
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync<IServiceProvider, Guid>(async services =>
        {
            var now = DateTimeOffset.UtcNow;
            var (campaign, win) = WonPrize.Of(
                Title,
                prize,
                new(PersonId.New(), MemberId.New()),
                "林*",
                now
            );
            claim(win, services.GetRequiredService<IPersonalDataVault>(), now);
            var db = services.GetRequiredService<UnionDbContext>();
            db.AddRange(campaign, win);
            await db.SaveChangesAsync();
            return campaign.Id.Value;
        });
    }
}
