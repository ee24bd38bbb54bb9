using System.Net;
using System.Net.Sockets;
using System.Text;
using WeChat.Callbacks;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Callback;

public sealed class CallbackRefusalTests
{
    private const int Largest = 1024 * 1024;
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await GatewayStage.StartAsync(setup => setup.UsesKestrel = true);

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TearDown]
    public async Task StillAnswers()
    {
        var answer = await stage.SayAsync(Inbound.Text(Inbound.NewFan(), "绑卡"));
        Assert.That(answer.Words, Does.Contain("绑卡"), "the next callback is answered");
    }

    [TestCaseSource(typeof(RefusedCallback), nameof(RefusedCallback.All))]
    public async Task Callback_WrongInOneWay_IsRefusedWithoutAWord(
        Func<DateTimeOffset, SignedCallback> make,
        int status
    )
    {
        var sent = make(stage.Now);

        var answer = await stage.PostAsync(
            $"{GatewayStage.OfficialAccountPath}?{sent.QueryString}",
            sent.Body,
            "text/xml"
        );

        Assert.That((int)answer.Status, Is.EqualTo(status));
        Assert.That(answer.Body, Is.Empty);
        Assert.That(await stage.InboxAsync("oRefused"), Is.Empty);
    }

    [TestCase(Largest, false, HttpStatusCode.BadRequest)]
    [TestCase(Largest, true, HttpStatusCode.BadRequest)]
    [TestCase(Largest + 1, false, HttpStatusCode.RequestEntityTooLarge)]
    [TestCase(Largest + 1, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_AtTheLimit_IsReadAndNotAByteMore(
        int size,
        bool chunked,
        HttpStatusCode status
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            GatewayStage.OfficialAccountPath
        );
        request.Headers.TransferEncodingChunked = chunked;
        request.Content = new StreamContent(new MemoryStream(Filled(size)));
        if (chunked)
        {
            request.Content.Headers.ContentLength = null;
        }

        using var answer = await stage.Http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.ConnectionClose, Is.EqualTo(size > Largest ? true : null));
    }

    [Test]
    public async Task Body_ThatStopsHalfway_HoldsNobodyUp()
    {
        var address = stage.Http.BaseAddress!;
        using var slow = new TcpClient(address.Host, address.Port);
        await slow.GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST {GatewayStage.OfficialAccountPath} HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n<xml>"
                )
            );

        var answer = await stage.SayAsync(Inbound.Text(Inbound.NewFan(), "绑卡"));

        Assert.That(answer.Words, Does.Contain("绑卡"));
    }

    private static byte[] Filled(int size)
    {
        var body = new byte[size];
        Array.Fill(body, (byte)'x');
        return body;
    }
}
