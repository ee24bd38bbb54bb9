using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Notifications;

namespace WeChatUnion.Gateway.Tests.Notifications;

/// <summary>取关: the binding stays, messages stop, and what waits comes when the fan does.</summary>
public class UnfollowedTests
{
    private const string Ok = """{"errcode":0,"errmsg":"ok"}""";
    private const string TemplatePath = "/cgi-bin/message/template/send";
    private const long Left = 1793581260;
    private readonly string fan = Inbound.NewFan();
    private WeChatApiStub weChat = null!;
    private GatewayStage stage = null!;

    private FanIdentity Identity => new(StageSetup.OfficialAccount.AppId, fan);

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        weChat = new WeChatApiStub();
        stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Sends = true;
            setup.Settings["WeChat:ApiBaseUrl"] = weChat.Url;
            const string Unbound = "Notifications:Templates:card.suspended:Template";
            setup.Settings[$"{Unbound}:TemplateId"] = "template-suspended";
            setup.Settings[$"{Unbound}:Fields:thing1"] = "card";
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await stage.DisposeAsync();
        weChat.Dispose();
    }

    [Test]
    public async Task Notices_ToABoundMemberWhoUnfollowed_WaitUntilHeComesBack()
    {
        weChat.AnswersSendsWith(Ok);
        await stage.SayAsync(Inbound.Text(fan, "你好"));
        await BindAsync(DemoRegister.Examples[0]);
        await stage.ReachesAsync(fan, OutboxState.Sent);
        await stage.SayAsync(Inbound.Event(fan, "unsubscribe", at: Left));

        await NotifyAsync();
        await stage.ReachesAsync(fan, OutboxState.Parked);

        Assert.That(weChat.Sends, Has.Length.EqualTo(1), "the one before he left");
        Assert.That(weChat.CallsOf(TemplatePath), Is.Empty);
        Assert.That(await IsBoundAsync(), Is.True);
        await stage.SayAsync(Inbound.Event(fan, "subscribe", at: Left + 60));
        await stage.ReachesAsync(fan, OutboxState.Sent);
        Assert.That(await IsBoundAsync(), Is.True);
    }

    private Task BindAsync(DemoPerson person) =>
        stage.InScopeAsync(async services =>
        {
            await services.GetRequiredService<DemoRegister>().SeedAsync(default);
            await services
                .GetRequiredService<GiveConsent>()
                .ExecuteAsync(Identity, stage.Now, default);
            var proof = new MemberProof.ByIdNumber(
                PersonName.Parse(person.Name).Value,
                IdNumber.Parse(person.IdNumber).Value,
                null
            );
            var verified = await services
                .GetRequiredService<VerifyMember>()
                .ExecuteAsync(new(Identity, "203.0.113.7", proof), stage.Now, default);
            var bound = await services
                .GetRequiredService<BindCard>()
                .ExecuteAsync(new(Identity, verified.Value.Ticket), stage.Now, default);
            Assert.That(bound.Succeeded, Is.True, bound.Refusal?.Code);
        });

    private Task NotifyAsync() =>
        stage.InScopeAsync(async services =>
        {
            var fields = new Dictionary<string, string> { ["card"] = "尾号1234", ["day"] = "今天" };
            services
                .GetRequiredService<IOutbox>()
                .AddNotice(Identity, CardNotices.Suspended.Of(fields, "暂停"), "test/unfollowed");
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });

    private async Task<bool> IsBoundAsync()
    {
        var isBound = false;
        await stage.InScopeAsync(async services =>
            isBound =
                await services.GetRequiredService<CardQueries>().FindBoundAsync(Identity, default)
                    is not null
        );
        return isBound;
    }
}
