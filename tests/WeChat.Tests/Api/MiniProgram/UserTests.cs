using System.Security.Cryptography;
using System.Text;
using WeChat.Api.MiniProgram.Users;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

public class UserTests
{
    [Test]
    public async Task Risk_OfAFan_IsWeChatsRank()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var login = await weChat.LogInAsync(fan);
        await weChat.ControlAsync($"fans/{fan}/risk", new { rank = 3 });

        var risk = await weChat.MiniProgram.MiniProgram.Users.RiskAsync(
            new RiskQuestion
            {
                OpenId = login.OpenId,
                Scene = RiskScene.CampaignAbuse,
                ClientIp = "192.0.2.1",
            }
        );

        Assert.That(risk.Rank, Is.EqualTo(3));
        Assert.That(risk.RequestId, Is.EqualTo("1"));
    }

    [Test]
    public async Task Origin_OfWeChatsDataAndOfOther_IsToldApart()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        await weChat.LogInAsync(fan);
        var made = await weChat.ControlAsync($"fans/{fan}/user-data", new { kind = "phone" });
        var data = Encoding.UTF8.GetBytes(made.GetProperty("encryptedData").GetString()!);
        var users = weChat.MiniProgram.MiniProgram.Users;

        var own = await users.OriginAsync(Convert.ToHexStringLower(SHA256.HashData(data)));
        var other = await users.OriginAsync(new string('0', 64));

        Assert.That(own.IsGenuine, Is.True);
        Assert.That(own.CreatedAt, Is.Not.Null);
        Assert.That(other, Is.EqualTo(new EncryptedDataOrigin(false, null)));
    }

    [Test]
    public async Task PaidUnionId_OfWhoPaid_IsTheirs()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var login = await weChat.LogInAsync(fan);
        var paid = await weChat.ControlAsync($"fans/{fan}/payment", new { });
        var users = weChat.MiniProgram.MiniProgram.Users;
        var number = paid.GetProperty("transactionId").GetString()!;

        Assert.That(await users.PaidUnionIdAsync(login.OpenId, number), Is.EqualTo(login.UnionId));
        Assert.That(() => users.PaidUnionIdAsync(login.OpenId, "1"), Refused.With(89300));
    }

    [Test]
    public async Task PluginOpenId_OfACode_IsGivenOnce()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var made = await weChat.ControlAsync($"fans/{fan}/plugin-code", new { });
        var code = made.GetProperty("code").GetString()!;
        var users = weChat.MiniProgram.MiniProgram.Users;

        Assert.That(await users.PluginOpenIdAsync(code), Is.Not.Empty);
        Assert.That(() => users.PluginOpenIdAsync(code), Refused.With(40163));
    }
}
