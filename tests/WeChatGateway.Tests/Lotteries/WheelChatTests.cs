using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Lotteries;

/// <summary>An instant win in the chat: nothing is drawn there, each way leads to its page, or says why not now.</summary>
public sealed class WheelChatTests
{
    private const string Title = "开门红转盘";
    private GatewayStage stage = null!;
    private CampaignId wheel;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await GatewayStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TearDown]
    public Task LeaveNoneAsync() =>
        ChangeAsync(set => set.SetProperty(one => one.State, CampaignState.Draft));

    [TestCase("抽奖")]
    [TestCase("我要抽奖")]
    [TestCase("月月抽好礼")]
    public async Task Word_WhileAWheelIsOpen_LeadsToItsPage(string word)
    {
        await OpenAsync();

        var said = await SayAsync(fan => Inbound.Text(fan, word));

        Assert.That(said, Does.Contain("现在有 1 个抽奖").And.Contain(LinkTo(Title)));
    }

    [Test]
    public async Task Menu_WhileAWheelIsOpen_LeadsToItsPage()
    {
        await OpenAsync();

        var said = await SayAsync(fan => Inbound.Event(fan, "CLICK", "draws.enter"));

        Assert.That(said, Does.Contain(LinkTo(Title)));
    }

    [TestCase(1, -1, false, Description = "Not open yet.")]
    [TestCase(-2, 1, false, Description = "Over.")]
    [TestCase(-2, -1, true, Description = "Paused.")]
    public async Task Word_WhileNoneIsOpen_SaysSo(int opens, int closed, bool isPaused)
    {
        await OpenAsync();
        await MoveAsync(opens, closed, isPaused);

        var said = await SayAsync(fan => Inbound.Text(fan, "抽奖"));

        Assert.That(said, Is.EqualTo("现在没有可以参加的抽奖。有活动时公众号会通知。"));
    }

    /// <summary>Before the card is bound a poster leads to the binding, as for a draw.</summary>
    [Test]
    public async Task Code_ScannedByWhoHasBoundNoCard_LeadsToBinding()
    {
        await OpenAsync();

        var said = await SayAsync(fan => Inbound.Event(fan, "SCAN", Scene));

        Assert.That(
            said,
            Does.Contain(CampaignRefusals.CardNeeded.Message)
                .And.Contain("点这里绑卡，约半分钟</a>")
        );
    }

    private static IEnumerable<TestCaseData> Times()
    {
        yield return new TestCaseData(1, -1, false, CampaignRefusals.NotOpenYet);
        yield return new TestCaseData(-2, 1, false, CampaignRefusals.Closed);
        yield return new TestCaseData(-2, -1, true, CampaignRefusals.Paused);
    }

    [TestCaseSource(nameof(Times))]
    public async Task Code_ScannedAtAnotherTime_SaysWhy_AndLeadsToThePage(
        int opens,
        int closed,
        bool isPaused,
        Refusal why
    )
    {
        await OpenAsync();
        await MoveAsync(opens, closed, isPaused);

        var said = await SayAsync(fan => Inbound.Event(fan, "SCAN", Scene));

        Assert.That(said, Is.EqualTo($"{why.Message}\n{LinkTo(Title)}"));
    }

    [TestCase("draw-")]
    [TestCase("draw-0123")]
    [TestCase("draw-00000000000000000000000000000000")]
    public async Task Code_OfNoCampaign_SaysSo(string scene)
    {
        await OpenAsync();

        var said = await SayAsync(fan => Inbound.Event(fan, "SCAN", scene));

        Assert.That(said, Is.EqualTo(CampaignRefusals.NotFound.Message));
    }

    private string Scene => $"draw-{wheel.Value:N}";

    private string LinkTo(string words) =>
        $"<a href=\"https://union.test/m/draws/{wheel.Value}\">{words}</a>";

    private async Task<string> SayAsync(Func<string, string> payload) =>
        (await stage.SayAsync(payload(Inbound.NewFan()))).Words;

    private async Task OpenAsync()
    {
        await using var scope = stage.Service<IServiceScopeFactory>().CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = stage.Now;
        var campaign = Campaign.Draft(
            InstantWin.KindName,
            new(
                Title,
                now.AddDays(-2),
                now.AddDays(1),
                new()
                {
                    Prizes = [new("保温杯", 5, 60_00, PrizeDelivery.OnSite, "工会大厦一楼")],
                    Intro = "感谢一路相伴。",
                    Organiser = "鹭湾市总工会",
                    Contact = "公众号留言",
                },
                new InstantTerms(InstantLook.Wheel, 1, 0, 1, [new(now.AddDays(-2), [5], 5)]).Write()
            ),
            maker: null
        );
        services.GetRequiredService<ICampaignStore>().Add(campaign);
        await services
            .GetRequiredService<PublishCampaign>()
            .OpenAsync(campaign, null, now.AddDays(-2), default);
        await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        wheel = campaign.Id;
    }

    /// <param name="opens">Days from now.</param>
    /// <param name="closed">Days ago.</param>
    private Task MoveAsync(int opens, int closed, bool isPaused) =>
        ChangeAsync(set =>
            set.SetProperty(one => one.OpensAt, stage.Now.AddDays(opens))
                .SetProperty(one => one.ClosesAt, stage.Now.AddDays(-closed + (opens > 0 ? 5 : 0)))
                .SetProperty(one => one.PausedAt, isPaused ? stage.Now : null)
        );

    private async Task ChangeAsync(
        Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Campaign>> change
    )
    {
        await using var scope = stage.Service<IServiceScopeFactory>().CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<Campaign>()
            .ExecuteUpdateAsync(change);
    }
}
