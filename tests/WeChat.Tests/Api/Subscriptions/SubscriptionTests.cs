using System.Text.Json;
using WeChat.Api.Subscriptions;
using WeChat.Api.Templates;
using WeChat.Events.Subscriptions;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Subscriptions;

public class SubscriptionTests
{
    private const string Once = "simulated-review-once";
    private const string Lasting = "simulated-payment-long";

    private static readonly Dictionary<string, string> Review = new()
    {
        ["thing1"] = "平安返厦补贴",
        ["phrase2"] = "审核通过",
        ["time3"] = "2026年2月1日 09:30",
        ["thing4"] = "请留意到账短信",
        ["name5"] = "林小雨",
    };

    private static readonly Dictionary<string, string> Payment = new()
    {
        ["thing1"] = "平安返厦补贴",
        ["amount2"] = "￥200.00",
        ["date3"] = "2026年3月1日",
        ["character_string4"] = "PA-2026-0001",
        ["thing5"] = "三个工作日内到账",
    };

    [TestCase(false)]
    [TestCase(true)]
    public async Task Send_OneConsent_PaysForOneMessageAndIsReported(bool miniProgram)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        await AnswerAsync(weChat, fan, miniProgram, Once, true);

        var id = await SendAsync(weChat, fan, miniProgram, Once, Review);

        var sent = (await weChat.HeardAsync<SubscribeMsgSentEvent>()).Single().Items.Single();
        Assert.That(sent.TemplateId, Is.EqualTo(Once));
        Assert.That(sent.MsgId, Is.EqualTo($"{id}"));
        var chat = await weChat.SeeAsync($"fans/{fan}/chat?miniProgram={miniProgram}");
        Assert.That(chat.ToString(), Does.Contain("审核结果:审核通过"));
        await Assert.ThatAsync(
            () => SendAsync(weChat, fan, miniProgram, Once, Review),
            Refused.With(43101)
        );
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Send_LongTermConsent_LastsUntilTurnedOff(bool miniProgram)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        await AnswerAsync(weChat, fan, miniProgram, Lasting, true);

        await SendAsync(weChat, fan, miniProgram, Lasting, Payment);
        await SendAsync(weChat, fan, miniProgram, Lasting, Payment);
        await weChat.ControlAsync(
            $"fans/{fan}/subscribe-settings?miniProgram={miniProgram}",
            new { choices = new Dictionary<string, bool> { [Lasting] = false } }
        );

        var change = (await weChat.HeardAsync<SubscribeMsgChangeEvent>()).Single();
        Assert.That(change.Items.Single().Accepted, Is.False);
        await Assert.ThatAsync(
            () => SendAsync(weChat, fan, miniProgram, Lasting, Payment),
            Refused.With(43107)
        );
    }

    [TestCase(false, 1)]
    [TestCase(true, 0)]
    public async Task Popup_Answered_TellsEveryChoice(bool miniProgram, int scene)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();

        await weChat.ControlAsync(
            $"fans/{fan}/subscribe-popup?miniProgram={miniProgram}",
            new { choices = new Dictionary<string, bool> { [Once] = true, [Lasting] = false } }
        );

        var popup = (await weChat.HeardAsync<SubscribeMsgPopupEvent>()).Single();
        Assert.That(
            popup.Items,
            Is.EqualTo(
                (SubscriptionChoice[])[new(Once, "accept", scene), new(Lasting, "reject", scene)]
            )
        );
        await Assert.ThatAsync(
            () => SendAsync(weChat, fan, miniProgram, Lasting, Payment),
            Refused.With(43101)
        );
    }

    [Test]
    public async Task Send_WrongTemplateFieldOrAccount_IsRefusedAndSpendsNothing()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        await AnswerAsync(weChat, fan, false, Once, true);
        var incomplete = new Dictionary<string, string>(Review);
        incomplete.Remove("name5");

        await Assert.ThatAsync(
            () => SendAsync(weChat, fan, false, "none", Review),
            Refused.With(40037)
        );
        await Assert.ThatAsync(
            () => SendAsync(weChat, fan, false, Once, incomplete),
            Refused.With(47003)
        );
        var atMini = await weChat.AtMiniProgramAsync(fan);
        await Assert.ThatAsync(
            () => weChat.OfficialAccount.Subscriptions.SendAsync(atMini, Official(Once, Review)),
            Refused.With(40003)
        );
        await Assert.ThatAsync(() => SendAsync(weChat, fan, false, Once, Review), Throws.Nothing);
    }

    [Test]
    public async Task Send_FieldThatDoesNotFit_IsRefusedBeforeSending()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var data = new Dictionary<string, string>(Review) { ["phrase2"] = "OK" };

        await Assert.ThatAsync(
            () => weChat.OfficialAccount.Subscriptions.SendAsync("oFan", Official(Once, data)),
            Throws.TypeOf<TemplateFieldException>()
        );
    }

    private static Task<JsonElement> AnswerAsync(
        SimulatedWeChat weChat,
        string fan,
        bool miniProgram,
        string template,
        bool accepts
    ) =>
        weChat.ControlAsync(
            $"fans/{fan}/subscribe-popup?miniProgram={miniProgram}",
            new { choices = new Dictionary<string, bool> { [template] = accepts } }
        );

    private static async Task<long?> SendAsync(
        SimulatedWeChat weChat,
        string fan,
        bool miniProgram,
        string template,
        Dictionary<string, string> data
    ) =>
        miniProgram
            ? await weChat.MiniProgram.Subscriptions.SendAsync(
                await weChat.AtMiniProgramAsync(fan),
                new MiniProgramSubscriptionMessage { TemplateId = template, Data = data }
            )
            : await weChat.OfficialAccount.Subscriptions.SendAsync(fan, Official(template, data));

    private static OfficialSubscriptionMessage Official(
        string template,
        Dictionary<string, string> data
    ) => new() { TemplateId = template, Data = data };
}
