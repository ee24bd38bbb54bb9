using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Subsidies;

/// <summary>平安返厦 in chat, after the season that opened last has followed another one.</summary>
public sealed class ClaimChatTests
{
    private GatewayStage stage = null!;
    private Season earlier = null!;
    private Season current = null!;

    private IServiceProvider Services => stage.Service<IServiceProvider>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        stage = await GatewayStage.StartAsync();
        await stage.InScopeAsync(services =>
            services.GetRequiredService<DemoRegister>().SeedAsync(default)
        );
        earlier = await Services.SeasonAsync();
        current = await Services.BeginAnotherAsync("后一季平安返厦");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Claim_ReturnedInAnEarlierSeason_IsWhatTheChatGoesOnWith()
    {
        var fan = await MemberAsync(0);
        var id = await Services.ReturnedAsync(fan, earlier);

        var begun = await SayAsync(fan, "返厦");
        var shown = await SayAsync(fan, "江西");
        var sent = await SayAsync(fan, "确认");

        Assert.That(begun, Does.Contain(earlier.Name).And.Contain("需要补正"));
        Assert.That(shown, Does.Contain("江西省").And.Contain("请回复“确认”"));
        Assert.That(sent, Does.Contain("已提交"));
        Assert.That(await Services.StateAsync(id), Is.EqualTo(CaseState.Submitted));
        Assert.That(await SayAsync(fan, "返厦"), Does.Contain(current.Name));
    }

    [Test]
    public async Task Claim_HandedInOnAnotherFace_IsNotTakenForTheNextOne()
    {
        var fan = await MemberAsync(1);
        var id = await Services.ReturnedAsync(fan, earlier);
        await SayAsync(fan, "返厦");
        await Services.HandInAsync(fan, id);

        var said = await SayAsync(fan, "江西 火车");

        Assert.That(said, Does.Contain(current.Name).And.Not.Contain("江西省"));
    }

    private async Task<string> SayAsync(FanIdentity fan, string text) =>
        (await stage.SayAsync(Inbound.Text(fan.OpenId, text))).Words;

    private async Task<FanIdentity> MemberAsync(int example)
    {
        var fan = new FanIdentity(StageSetup.OfficialAccount.AppId, Inbound.NewFan());
        await Services.BindAsync(fan, DemoRegister.Examples[example]);
        return fan;
    }
}
