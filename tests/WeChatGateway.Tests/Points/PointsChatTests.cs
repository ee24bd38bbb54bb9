using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Points;

/// <summary>积分明细 in chat, and that nobody knows the word where there are no points.</summary>
public sealed class PointsChatTests
{
    private static readonly string[] Ways = ["积分明细", "我的积分余额", "积分余额"];

    private GatewayStage on = null!;
    private GatewayStage off = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        on = await GatewayStage.StartAsync(setup => setup.Settings["Points:Enabled"] = "true");
        off = await GatewayStage.StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (on?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (off?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [TestCaseSource(nameof(Ways))]
    public async Task Word_OfWhoHasNone_SaysSo_AndLeadsToThePage(string word)
    {
        var said = await SayAsync(on, Inbound.Text(Inbound.NewFan(), word));

        Assert.That(
            said,
            Is.EqualTo(
                "积分余额：0 分\n还没有积分明细。\n<a href=\"https://union.test/m/points\">查看积分明细</a>"
            )
        );
    }

    [Test]
    public async Task Menu_AfterAnHonour_SaysBalanceEndAndWhatFor()
    {
        var fan = Inbound.NewFan();
        await SayAsync(on, Inbound.Text(fan, "你好"));
        var year = on.Now.ToOffset(TimeSpan.FromHours(8)).Year;

        await on.Service<IPointEarnings>()
            .EarnAsync(
                new(await PersonAsync(fan), PointKind.IronFan, "test:chat"),
                on.Now,
                default
            );
        var said = await SayAsync(on, Inbound.Event(fan, "CLICK", "points.mine"));

        Assert.That(
            said,
            Does.StartWith($"积分余额：100 分\n其中 100 分 {year + 1}年12月31日 到期\n")
        );
        Assert.That(said, Does.Contain("当选铁粉 +100\n"));
    }

    [TestCaseSource(nameof(Ways))]
    public async Task Word_WherePointsAreOff_IsAWordLikeAnyOther(string word)
    {
        var other = await SayAsync(off, Inbound.Text(Inbound.NewFan(), "天书"));

        Assert.That(await SayAsync(off, Inbound.Text(Inbound.NewFan(), word)), Is.EqualTo(other));
        Assert.That(
            await SayAsync(off, Inbound.Event(Inbound.NewFan(), "CLICK", "points.mine")),
            Does.Not.Contain("积分")
        );
    }

    [Test]
    public async Task Word_ThatMayMeanTheMonthsScore_SaysPoints_AndWhereTheScoreIs() =>
        Assert.That(
            await SayAsync(on, Inbound.Text(Inbound.NewFan(), "我的积分")),
            Does.StartWith("积分余额：0 分").And.EndsWith("每月的互动分，回复“铁粉”查看。")
        );

    private async Task<PersonId> PersonAsync(string fan)
    {
        PersonId? person = null;
        await on.InScopeAsync(async services =>
            person = await services
                .GetRequiredService<IFanDirectory>()
                .FindAsync(new(StageSetup.OfficialAccount.AppId, fan), default)
        );
        return person!.Value;
    }

    private static async Task<string> SayAsync(GatewayStage stage, string payload) =>
        (await stage.SayAsync(payload)).Words;
}
