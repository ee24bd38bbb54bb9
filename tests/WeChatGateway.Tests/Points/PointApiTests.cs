using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Points;

/// <summary>Points in the mini-program: what one has, and a chance bought with them.</summary>
public sealed class PointApiTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup => setup.Settings["Points:Enabled"] = "true");

    [OneTimeTearDown]
    public async Task StopAsync() => await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Buy_TwiceWithOneKey_IsOneChance_AndTheStatementSaysWhatFor()
    {
        var wheel = await OpenAsync();
        var ann = await stage.NewUserAsync();
        await BindAsync(ann);
        await EarnAsync(ann);

        var bought = await ann.PostAsync(Path(wheel), new { key = "click-0001" });
        var again = await ann.PostAsync(Path(wheel), new { key = "click-0001" });
        var turns = await ann.GetAsync($"/api/v1/draws/{wheel.Value}/turns");
        var points = await ann.GetAsync("/api/v1/points");

        Assert.That(bought.Status, Is.EqualTo(HttpStatusCode.OK), bought.Raw);
        Assert.That(bought.Json.GetProperty("given").GetInt32(), Is.EqualTo(1));
        Assert.That(again.Json.GetProperty("isKnown").GetBoolean(), again.Raw);
        Assert.That(turns.Json.GetProperty("chances").GetInt32(), Is.EqualTo(1));
        Assert.That(points.Json.GetProperty("balance").GetInt64(), Is.EqualTo(70), points.Raw);
        Assert.That(
            points.Json.GetProperty("expiring")[0].GetProperty("points").GetInt64(),
            Is.EqualTo(70)
        );
        var line = points.Json.GetProperty("lines")[0];
        Assert.That(line.GetProperty("words").GetString(), Is.EqualTo("兑换抽奖机会（积分转盘）"));
        Assert.That(line.GetProperty("points").GetInt64(), Is.EqualTo(-30));
    }

    [Test]
    public async Task Buy_WithoutPointsOrKey_IsRefusedInPlainWords()
    {
        var wheel = await OpenAsync();
        var ann = await stage.NewUserAsync();

        var stranger = await ann.PostAsync(Path(wheel), new { key = "click-0002" });
        var nameless = await ann.PostAsync(Path(wheel), new { });
        var nowhere = await ann.PostAsync(Path(CampaignId.New()), new { key = "click-0003" });

        Assert.That(stranger.Code, Is.EqualTo("campaigns.card-needed"));
        Assert.That(
            (nameless.Status, nameless.Code),
            Is.EqualTo((HttpStatusCode.BadRequest, "points.key-invalid"))
        );
        Assert.That(nowhere.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static string Path(CampaignId id) => $"/api/v1/points/chances/{id.Value}";

    private static async Task BindAsync(ApiPhone phone)
    {
        var person = DemoRegister.Examples[0];
        await phone.PostAsync("/api/v1/card/consent", new { agreed = true });
        var verified = await phone.PostAsync(
            "/api/v1/card/verify/name",
            new { name = person.Name, idNumber = person.IdNumber }
        );
        var bound = await phone.PostAsync(
            "/api/v1/card/bind",
            new { ticket = verified.Text("ticket") }
        );
        Assert.That(bound.IsOk, bound.Raw);
    }

    private Task EarnAsync(ApiPhone phone) =>
        stage.Gateway.InScopeAsync(async services =>
        {
            var person = await services
                .GetRequiredService<IFanDirectory>()
                .FindAsync(new(StageSetup.MiniProgram.AppId, phone.OpenId), default);
            await services
                .GetRequiredService<IPointEarnings>()
                .EarnAsync(
                    new(person!.Value, PointKind.IronFan, "test:api"),
                    stage.Gateway.Now,
                    default
                );
        });

    private async Task<CampaignId> OpenAsync()
    {
        var now = stage.Gateway.Now;
        var campaign = Campaign.Draft(
            InstantWin.KindName,
            new(
                "积分转盘",
                now.AddDays(-1),
                now.AddDays(1),
                new()
                {
                    Prizes = [new("保温杯", 5, 60_00, PrizeDelivery.OnSite, "工会大厦一楼")],
                    Chances = new() { Gifts = [new("points", 1, []) { Price = 30 }] },
                    Intro = "感谢一路相伴。",
                    Organiser = "鹭湾市总工会",
                    Contact = "公众号留言",
                },
                new InstantTerms(InstantLook.Wheel, 0, 0, 1, [new(now.AddDays(-1), [5], 5)]).Write()
            ),
            maker: null
        );
        await stage.Gateway.InScopeAsync(async services =>
        {
            services.GetRequiredService<ICampaignStore>().Add(campaign);
            await services
                .GetRequiredService<PublishCampaign>()
                .OpenAsync(campaign, null, now.AddDays(-1), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
        return campaign.Id;
    }
}
