using System.Text.Json;
using WeChat.Api;
using WeChat.Api.JsSdk;
using WeChat.Tests.Api.Stage;
using WeChat.Tests.Fixtures;

namespace WeChat.Tests.Api.JsSdk;

public class JsSdkTests
{
    private const string Path = "/cgi-bin/ticket/getticket";

    [Test]
    public async Task SignPage_AtTheSimulator_SignsWithTheTicketOfTheDay()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var config = await weChat.OfficialAccount.JsSdk.SignPageAsync("https://union.example/m/");

        Assert.That(config.AppId, Is.EqualTo(weChat.Options.OfficialAccount.AppId));
        Assert.That(config.Signature, Has.Length.EqualTo(40));
    }

    [Test]
    public async Task SignPage_WithAFragment_SignsWhatStandsBeforeIt()
    {
        using var stub = StubWith("t1");

        var config = await stub.Client.JsSdk.SignPageAsync(
            "https://u.example/m?a=中&b=%20#/deep#x"
        );

        Assert.That(
            config.Signature,
            Is.EqualTo(
                JsSdkSignature.OfPage(
                    "t1",
                    config.NonceStr,
                    config.Timestamp,
                    "https://u.example/m?a=中&b=%20"
                )
            )
        );
    }

    [TestCase("")]
    [TestCase("/m/photos")]
    [TestCase("javascript:alert(1)")]
    public void SignPage_NoPage_Throws(string url)
    {
        using var stub = StubWith("t1");

        Assert.That(
            async () => await stub.Client.JsSdk.SignPageAsync(url),
            Throws.ArgumentException
        );
    }

    [Test]
    public async Task SignPage_ManyPages_FetchOneTicketOfEachType()
    {
        using var stub = StubWith("t1");

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => stub.Client.JsSdk.SignPageAsync($"https://u.example/{i}"))
        );
        var card = await stub.Client.JsSdk.SignCardAsync("card", "code");

        Assert.That(
            card.Signature,
            Is.EqualTo(
                JsSdkSignature.OfCard("t1", card.Timestamp, card.NonceStr, "card", "code", null)
            )
        );
        Assert.That(
            stub.Server.LogEntries.Where(entry => entry.RequestMessage!.Path == Path)
                .Select(entry => entry.RequestMessage!.Query!["type"].Single()),
            Is.EqualTo((string[])["jsapi", "wx_card"])
        );
    }

    [Test]
    public async Task SignPage_SampleOfATicket_SignsWithIt()
    {
        if (SharedFixtures.Folder is null)
        {
            Assert.Ignore("The shared samples are not here.");
        }

        var sample = await File.ReadAllTextAsync(
            System.IO.Path.Combine(SharedFixtures.Folder, "api-ticket-getticket.json")
        );
        using var stub = new ApiStub().GivesTokens("a").GivesInTurn(Path, sample);

        var config = await stub.Client.JsSdk.SignPageAsync("https://u.example/");

        var ticket = JsonDocument.Parse(sample).RootElement.GetProperty("ticket").GetString()!;
        Assert.That(
            config.Signature,
            Is.EqualTo(
                JsSdkSignature.OfPage(
                    ticket,
                    config.NonceStr,
                    config.Timestamp,
                    "https://u.example/"
                )
            )
        );
    }

    [Test]
    public async Task Refresh_BeforeAnyPageWasSigned_FetchesNothing()
    {
        using var stub = StubWith("t1");

        await stub.Client.JsSdk.RefreshAsync();

        Assert.That(stub.CallsOf(Path), Is.Zero);
    }

    [Test]
    public async Task SignPage_AnswerWithoutATicket_IsUnreadable()
    {
        using var stub = new ApiStub().GivesTokens("a").GivesInTurn(Path, """{"errcode":0}""");

        Assert.That(
            async () => await stub.Client.JsSdk.SignPageAsync("https://u.example/"),
            Throws
                .InstanceOf<WeChatApiException>()
                .With.Property(nameof(WeChatApiException.Kind))
                .EqualTo(WeChatErrorKind.Unreadable)
        );
    }

    private static ApiStub StubWith(string ticket) =>
        new ApiStub()
            .GivesTokens("a")
            .GivesInTurn(
                Path,
                $$"""{"errcode":0,"errmsg":"ok","ticket":"{{ticket}}","expires_in":7200}"""
            );
}
