using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Draws;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>Whoever watches a campaign sees it fill up, hour by hour.</summary>
[NonParallelizable]
public class CampaignNumbersTests : ConsoleTest
{
    private const string Entry =
        "INSERT INTO lotteries_entries (campaign_id, member_id, number, person_id, code, at, face) VALUES ({0}, {1}, 1, {2}, {3}, {4}, {5})";

    private const string Turn =
        "INSERT INTO lotteries_turns (campaign_id, member_id, person_id, number, slot, prize, at, face) VALUES ({0}, {1}, {2}, 1, {3}, {4}, {5}, {6})";

    private static readonly string[] Faces = ["page", "chat", "page", "api"];

    private OpenDraw? draw;

    [TearDown]
    public Task HideAsync() => draw?.HideAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Draw_WhileItRuns_CountsByItself()
    {
        draw = await OpenDraw.AddAsync("观看人数的抽奖", prizes: 3);
        await EnterAsync(hours: 48);
        await OpenAsync($"/console/campaigns/{draw.Id.Value}", "观看人数的抽奖");
        await CountsAsync("1,176 个编号");
        await SaysAsync("其中公众号网页");
        await SaysAsync("每 12 秒自动更新");
        await LookAsync("a draw in figures");

        await EnterAsync(hours: 1);

        await CountsAsync("1,177 个编号");
        await Page.GetByText("用表格看").ClickAsync();
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Region, new() { Name = "已参加（按小时）" }))
            .ToBeVisibleAsync();
        await LookAsync("a draw in figures, as a table");
    }

    [Test]
    public async Task Wheel_ShowsWhatIsLeftOfEachPrize()
    {
        draw = await OpenDraw.AddWheelAsync(
            "观看奖品的转盘",
            new CampaignPrize("话费", 50, 10_00, PrizeDelivery.CardCredit)
        );
        await TurnAsync(turns: 20);

        await OpenAsync($"/console/campaigns/{draw.Id.Value}", "观看奖品的转盘");

        await CountsAsync("20 次");
        var row = Page.GetByRole(AriaRole.Row, new() { Name = "话费 50 30" });
        await Assertions.Expect(row).ToBeVisibleAsync();
        await LookAsync("an instant win in figures");
    }

    private async Task CountsAsync(string text) =>
        await Assertions
            .Expect(
                Page.Locator(
                    ".console-facts dd",
                    new() { HasTextRegex = new($"^\\s*{text}\\s*$") }
                ).First
            )
            .ToBeVisibleAsync(new() { Timeout = 40_000 });

    /// <summary>In the n-th hour before now n people.</summary>
    private Task EnterAsync(int hours) =>
        ChangeAsync(async db =>
        {
            for (var hour = 0; hour < hours; hour++)
            {
                for (var i = 0; i <= hour; i++)
                {
                    await db.Database.ExecuteSqlRawAsync(
                        Entry,
                        draw!.Id.Value,
                        MemberId.New().Value,
                        PersonId.New().Value,
                        Guid.NewGuid().ToByteArray()[..12],
                        DateTimeOffset.UtcNow.AddHours(-hour).AddSeconds(-1).UtcTicks,
                        Faces[i % Faces.Length]
                    );
                }
            }
        });

    private Task TurnAsync(int turns) =>
        ChangeAsync(async db =>
        {
            for (var i = 0; i < turns; i++)
            {
                await db.Database.ExecuteSqlRawAsync(
                    Turn,
                    draw!.Id.Value,
                    MemberId.New().Value,
                    PersonId.New().Value,
                    i,
                    0,
                    DateTimeOffset.UtcNow.AddMinutes(-i * 20).UtcTicks,
                    "page"
                );
            }
            await db.Set<InstantDeck>()
                .Where(deck => deck.Id == draw!.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(deck => deck.NextSlot, turns)
                        .SetProperty(deck => deck.Released, 1)
                        .SetProperty(deck => deck.CardsLeft, $"[{50 - turns},0]")
                        .SetProperty(deck => deck.ReleasedAt, "[0]")
                );
        });

    private static async Task ChangeAsync(Func<UnionDbContext, Task> change)
    {
        using var backstage = Stages.Gateway.Backstage();
        await backstage.AskAsync<UnionDbContext, bool>(async db =>
        {
            await using var all = await db.Database.BeginTransactionAsync();
            await change(db);
            await all.CommitAsync();
            return true;
        });
    }
}
