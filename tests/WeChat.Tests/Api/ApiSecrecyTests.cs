using WeChat.Api;
using WeChat.Api.CustomerService;

namespace WeChat.Tests.Api;

public class ApiSecrecyTests
{
    private const string Token = "tok-short";
    private const string Code = "code-short";

    [Test]
    public async Task Failure_WeChatEchoesTokenAndRecipient_HoldsNeither()
    {
        using var stub = new ApiStub().GivesTokens(Token);
        stub.GivesInTurn(
            ApiStub.SendPath,
            $$"""{"errcode":40003,"errmsg":"bad openid {{ApiStub.OpenId}} with {{Token}} hint: [AbCdEfGhIjKlMnOpQrStUvWxYz12]"}"""
        );

        var failure = (
            await Assert.ThrowsAsync<WeChatApiException>(() =>
                stub.Client.CustomerService.SendAsync(ApiStub.OpenId, new CustomerServiceText("x"))
            )
        )!;

        Assert.That(
            failure.ToString(),
            Does.Not.Contain(Token)
                .And.Not.Contains(ApiStub.OpenId)
                .And.Not.Contains("AbCdEfGhIjKl")
        );
    }

    [Test]
    public async Task Failure_WeChatEchoesSecretAndCode_HoldsNeither()
    {
        using var stub = new ApiStub();
        stub.GivesInTurn(
            "/sns/oauth2/access_token",
            $$"""{"errcode":40029,"errmsg":"code {{Code}} of {{ApiStub.AppSecret}}"}"""
        );

        var failure = (
            await Assert.ThrowsAsync<WeChatApiException>(() =>
                stub.Client.WebOAuth.ExchangeAsync(Code)
            )
        )!;

        Assert.That(failure.ToString(), Does.Not.Contain(Code).And.Not.Contains(ApiStub.AppSecret));
    }

    [Test]
    public async Task Failure_ConnectionDropped_HoldsNoToken()
    {
        using var server = new DroppingServer();

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            server.Client.Menu.GetAsync()
        );

        Assert.That(failure!.ToString(), Does.Not.Contain(DroppingServer.Token));
    }

    [Test]
    public async Task Failure_PageEchoesTheToken_HoldsNoToken()
    {
        using var stub = new ApiStub().GivesTokens(Token);
        stub.Gives("/cgi-bin/menu/get", 200, $"<p>{Token}</p>");

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            stub.Client.Menu.GetAsync()
        );

        Assert.That(failure!.ToString(), Does.Not.Contain(Token));
    }

    [Test]
    public void Credentials_Printed_WithholdTheSecret()
    {
        var credentials = new AppCredentials(ApiStub.AppId, ApiStub.AppSecret);

        Assert.That(
            $"{credentials}",
            Does.Contain(ApiStub.AppId).And.Not.Contains(ApiStub.AppSecret)
        );
    }
}
