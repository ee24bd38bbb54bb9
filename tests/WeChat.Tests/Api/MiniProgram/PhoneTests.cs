using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

public class PhoneTests
{
    [Test]
    public async Task Phone_CodeOfTheButton_IsTheNumberOnce()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        await weChat.ControlAsync($"fans/{fan}/phone", new { phoneNumber = "13900000001" });
        var login = await weChat.LogInAsync(fan);
        var code = await weChat.PhoneCodeAsync(fan);
        var users = weChat.MiniProgram.MiniProgram.Users;

        var phone = await users.PhoneAsync(code, login.OpenId);

        Assert.That(phone.PurePhoneNumber, Is.EqualTo("13900000001"));
        Assert.That(phone.CountryCode, Is.EqualTo("86"));
        Assert.That(phone.Watermark!.AppId, Is.EqualTo(weChat.Options.MiniProgram.AppId));
        Assert.That(phone.ToString(), Does.Not.Contain("139"));
        Assert.That(() => users.PhoneAsync(code, login.OpenId), Refused.With(40163));
    }

    [Test]
    public async Task Phone_CodeOfAnotherPerson_IsRefused()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var one = await weChat.LogInAsync(await weChat.NewFanAsync());
        var code = await weChat.PhoneCodeAsync(await weChat.NewFanAsync());

        Assert.That(
            () => weChat.MiniProgram.MiniProgram.Users.PhoneAsync(code, one.OpenId),
            Refused.With(40029)
        );
    }

    [TestCase("86")]
    [TestCase("\"86\"")]
    public async Task Phone_CountryAsNumberOrText_IsRead(string written)
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn(
            "/wxa/business/getuserphonenumber",
            $$"""{"errcode":0,"phone_info":{"phoneNumber":"13900000001","purePhoneNumber":"13900000001","countryCode":{{written}} } }"""
        );

        var phone = await stub.Client.MiniProgram.Users.PhoneAsync("code");

        Assert.That(phone.CountryCode, Is.EqualTo("86"));
    }
}
