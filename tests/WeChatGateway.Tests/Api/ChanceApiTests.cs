using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Api;

/// <summary>Further chances in the mini-program.</summary>
public sealed class ChanceApiTests
{
    private ApiStage stage = null!;
    private string draw = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        stage = await ApiStage.StartAsync();
        draw = $"{(await OpenAsync()).Value}";
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);

    private static IEnumerable<object> Bodies() =>
        [new { place = 0 }, new { place = 0, code = (string?)null }, new { place = 0, code = "" }];

    [TestCaseSource(nameof(Bodies))]
    public async Task Attend_WithoutACode_IsToldToScanAgain(object body)
    {
        var ann = await stage.NewUserAsync();

        var answer = await ann.PostAsync($"/api/v1/campaigns/{draw}/attendance", body);

        Assert.That(
            (answer.Status, answer.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "campaigns.attendance-code-old"))
        );
    }

    [Test]
    public async Task Enter_AgainAfterSigningIn_NamesTheFurtherCodes()
    {
        var ann = await stage.NewUserAsync();
        await BindAsync(ann);

        var first = await ann.PostAsync($"/api/v1/draws/{draw}/entry", new { });
        await ann.PostAsync($"/api/v1/campaigns/{draw}/sign-in", new { });
        var again = await ann.PostAsync($"/api/v1/draws/{draw}/entry", new { });
        var shown = await ann.GetAsync($"/api/v1/draws/{draw}");

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK), first.Raw);
        Assert.That(FurtherOf(first.Json), Is.Empty);
        Assert.That(again.Text("code"), Is.EqualTo(first.Text("code")));
        Assert.That(FurtherOf(again.Json), Has.Count.EqualTo(2), again.Raw);
        Assert.That(
            FurtherOf(shown.Json.GetProperty("entry")),
            Is.EqualTo(FurtherOf(again.Json)),
            shown.Raw
        );
    }

    private static List<string?> FurtherOf(JsonElement entry) =>
        [.. entry.GetProperty("further").EnumerateArray().Select(code => code.GetString())];

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

    private async Task<CampaignId> OpenAsync()
    {
        var now = stage.Gateway.Now;
        var due = now.AddDays(2);
        var campaign = Campaign.Draft(
            ScheduledDraw.KindName,
            new(
                "签到抽奖",
                now.AddDays(-1),
                now.AddDays(1),
                new()
                {
                    Prizes = [new("保温杯", 5, 60_00, PrizeDelivery.OnSite, "工会大厦一楼")],
                    Chances = new()
                    {
                        Gifts = [new("sign-in", 2, []), new("attendance", 1, ["工会大厦一楼"])],
                    },
                    Intro = "感谢一路相伴。",
                    Organiser = "鹭湾市总工会",
                    Contact = "公众号留言",
                },
                new DrawTerms(
                    new(BeaconSource.Ssq.Name, "2026141", due),
                    new(BeaconSource.Ssq.Name, "2026142", due.AddDays(3))
                ).Write()
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
