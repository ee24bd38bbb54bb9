using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Tests.Stage;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.Notifications;

/// <summary>The HTTP gateway of text messages, well and in every kind of trouble.</summary>
public sealed class SmsSenderTests
{
    private const string Secret = "a-secret-of-the-stage";
    private const string Path = "/v1/messages";
    private WireMockServer gateway = null!;
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        gateway = WireMockServer.Start();
        stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Settings["Sms:Endpoint"] = gateway.Url + Path;
            setup.Settings["Sms:AppKey"] = "stage-app";
            setup.Settings["Sms:Secret"] = Secret;
            setup.Settings["Sms:SignName"] = "鹭湾工会";
            setup.Settings["Sms:TimeoutSeconds"] = "1";
            setup.Settings["Sms:Templates:card.take-over"] = "T-1";
            setup.Settings["Sms:Templates:membership.phone"] = "T-2";
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await stage.DisposeAsync();
        gateway.Dispose();
    }

    [SetUp]
    public void Forget() => gateway.Reset();

    [Test]
    public async Task Send_Accepted_PostsSignedJsonWithTheTemplateOfItsKind()
    {
        Answer(Response.Create().WithBody("""{"code":"OK","message":"accepted"}"""));

        var result = await SendAsync();

        var request = gateway.LogEntries.Single().RequestMessage!;
        var body = JsonDocument.Parse(request.Body!).RootElement;
        var signed = $"{request.Headers!["X-Sms-Timestamp"].Single()}\n{request.Body}";
        Assert.That(result, Is.EqualTo(SmsResult.Accepted));
        Assert.That(body.GetProperty("phone").GetString(), Is.EqualTo("15400000001"));
        Assert.That(body.GetProperty("templateId").GetString(), Is.EqualTo("T-1"));
        Assert.That(body.GetProperty("signName").GetString(), Is.EqualTo("鹭湾工会"));
        Assert.That(
            body.GetProperty("params").EnumerateArray().Select(one => one.GetString()),
            Is.EqualTo((string[])["123456", "5"])
        );
        Assert.That(
            request.Headers["X-Sms-Signature"].Single(),
            Is.EqualTo(
                Convert.ToHexStringLower(
                    HMACSHA256.HashData(
                        Encoding.UTF8.GetBytes(Secret),
                        Encoding.UTF8.GetBytes(signed)
                    )
                )
            )
        );
    }

    [TestCase(200, """{"code":"LimitExceeded"}""", SmsResult.Refused)]
    [TestCase(400, """{"code":"PhoneInvalid"}""", SmsResult.Refused)]
    [TestCase(401, "", SmsResult.Refused)]
    [TestCase(403, "<html>no</html>", SmsResult.Refused)]
    [TestCase(429, "", SmsResult.Refused)]
    [TestCase(200, "<html>login</html>", SmsResult.Unknown)]
    [TestCase(200, "", SmsResult.Unknown)]
    [TestCase(200, """{"code":""", SmsResult.Unknown)]
    [TestCase(200, "null", SmsResult.Unknown)]
    [TestCase(302, "", SmsResult.Unknown)]
    [TestCase(500, """{"code":"InternalError"}""", SmsResult.Unknown)]
    [TestCase(502, "<html>bad gateway</html>", SmsResult.Unknown)]
    public async Task Send_AnsweredSo_IsToldAs(int status, string body, SmsResult told)
    {
        Answer(
            Response
                .Create()
                .WithStatusCode(status)
                .WithHeader("Location", "http://127.0.0.1:9/elsewhere")
                .WithBody(body)
        );

        Assert.That(await SendAsync(), Is.EqualTo(told));
        Assert.That(gateway.LogEntries, Has.Count.EqualTo(1), "never tried twice");
    }

    [Test]
    public async Task Send_AnswerWithoutEnd_IsUnknown()
    {
        Answer(Response.Create().WithBody(new string(' ', 100_000) + """{"code":"OK"}"""));

        Assert.That(await SendAsync(), Is.EqualTo(SmsResult.Unknown));
    }

    [Test]
    public async Task Send_SlowGateway_IsGivenUpInTime()
    {
        Answer(Response.Create().WithDelay(TimeSpan.FromSeconds(30)).WithBody("""{"code":"OK"}"""));

        Assert.That(await SendAsync(), Is.EqualTo(SmsResult.Unknown));
    }

    private void Answer(IResponseBuilder response) =>
        gateway.Given(Request.Create().WithPath(Path).UsingPost()).RespondWith(response);

    private Task<SmsResult> SendAsync() =>
        stage
            .Service<ISmsSender>()
            .SendAsync(
                new SmsMessage(
                    CardSms.TakeOver,
                    PhoneNumber.Parse("15400000001").Value,
                    new Dictionary<string, string> { ["code"] = "123456", ["minutes"] = "5" },
                    "key-1"
                ),
                default
            );
}
