using System.Net;
using WeChat.Api.Templates;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Templates;

public class OneTimeSubscriptionTests
{
    private static readonly OneTimeMessage Message = new()
    {
        TemplateId = "once",
        Scene = 7,
        Title = "活动开始了",
        Content = "今晚八点，职工之家",
    };

    [Test]
    public void Url_Parameters_StandInWeChatsOrderBeforeTheFragment() =>
        Assert.That(
            OneTimeSubscribeUrl.Build(
                "https://mp.weixin.qq.com",
                "wx1",
                7,
                "t/1",
                "https://union.example/m?a=1",
                "Abc9"
            ),
            Is.EqualTo(
                "https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm&appid=wx1&scene=7"
                    + "&template_id=t%2F1&redirect_url=https%3A%2F%2Funion.example%2Fm%3Fa%3D1"
                    + "&reserved=Abc9#wechat_redirect"
            )
        );

    [TestCase(-1, "a")]
    [TestCase(10_001, "a")]
    [TestCase(1, "a-b")]
    [TestCase(1, "中")]
    public void Url_WhatWeChatWouldRefuse_Throws(int scene, string reserved) =>
        Assert.That(
            () => OneTimeSubscribeUrl.Build("https://x", "wx1", scene, "t", "https://y", reserved),
            Throws.ArgumentException
        );

    [Test]
    public async Task Send_AfterOneConfirmation_SucceedsOnce()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var url = OneTimeSubscribeUrl.Build(
            $"{weChat.Root}/simulator",
            weChat.Options.OfficialAccount.AppId,
            Message.Scene,
            Message.TemplateId,
            "https://union.example/back",
            "Abc9"
        );
        using var phone = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var back = await phone.GetAsync(
            url.Replace("#", $"&simulator_fan={fan}&answer=confirm#", StringComparison.Ordinal)
        );
        await weChat.OfficialAccount.Templates.SendOneTimeAsync(fan, Message);

        Assert.That(back.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(
            back.Headers.Location!.Query,
            Does.Contain($"openid={fan}").And.Contain("Abc9")
        );
        await Assert.ThatAsync(
            () => weChat.OfficialAccount.Templates.SendOneTimeAsync(fan, Message),
            Refused.With(43101)
        );
    }

    [TestCase(16, 1)]
    [TestCase(1, 201)]
    [TestCase(0, 1)]
    public async Task Send_LongerThanWeChatAllows_IsRefusedBeforeSending(int title, int content)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var message = Message with
        {
            Title = new string('题', title),
            Content = new string('文', content),
        };

        await Assert.ThatAsync(
            () => weChat.OfficialAccount.Templates.SendOneTimeAsync("oFan", message),
            Throws.ArgumentException
        );
    }
}
