using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Crowd.Wheel;

/// <summary>An instant win that all phones of a city turn at once, and whether deck, turns and prizes agree afterwards.</summary>
internal sealed class WheelCampaign(SeasonNode node, int prizes, int blanks)
{
    public CampaignId Id { get; private set; }

    public async Task OpenAsync(DateTimeOffset now)
    {
        var campaign = Campaign.Draft(
            InstantWin.KindName,
            new(
                "转盘",
                now.AddMinutes(-1),
                now.AddDays(1),
                new()
                {
                    Prizes = [new("保温杯", prizes, 60_00, PrizeDelivery.OnSite, "市总工会一楼")],
                    Intro = "转盘",
                    Organiser = "市总工会",
                    Contact = "公众号",
                },
                new InstantTerms(
                    InstantLook.Wheel,
                    1,
                    0,
                    1,
                    [new(now.AddMinutes(-1), [prizes], blanks)]
                ).Write()
            ),
            maker: null
        );
        Id = campaign.Id;
        await node.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, now, default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
    }

    /// <summary>Opening the wheel, as every phone does before it turns it.</summary>
    public async Task<byte[]> OpenedAsync(MiniProgramSessionId session, SessionTokens tokens) =>
        Encoding.ASCII.GetBytes(
            $"GET /api/v1/draws/{Id.Value}/turns HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {await tokens.IssueAsync(session)}\r\n\r\n"
        );

    /// <summary>A phone's first turn, as it goes over the wire.</summary>
    public async Task<byte[]> TurnAsync(MiniProgramSessionId session, SessionTokens tokens)
    {
        var body = JsonSerializer.Serialize(new { number = 1 });
        return Encoding.ASCII.GetBytes(
            $"POST /api/v1/draws/{Id.Value}/turns HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {await tokens.IssueAsync(session)}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
    }

    /// <returns>What does not agree; empty: all does.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(int fans)
    {
        var faults = new List<string>();
        var deck = await node.AskAsync((IInstantDecks decks) => decks.FindAsync(Id, default));
        var expected = Math.Min(fans, prizes + blanks);
        if (deck!.NextSlot != expected)
        {
            faults.Add($"the deck stands at {deck.NextSlot} of {expected}");
        }
        var wins = await node.AskAsync(
            (UnionDbContext db) =>
                db.Set<PrizeWin>().AsNoTracking().Where(win => win.CampaignId == Id).ToListAsync()
        );
        var left = JsonSerializer.Deserialize<int[]>(deck.CardsLeft)!;
        if (wins.Count + left[0] != prizes)
        {
            faults.Add($"{wins.Count} won and {left[0]} left of {prizes}");
        }
        if (wins.DistinctBy(win => win.MemberId).Count() != wins.Count)
        {
            faults.Add("somebody won twice");
        }
        Console.WriteLine($"{wins.Count} prizes won, cards left {deck.CardsLeft}");
        return faults;
    }
}
