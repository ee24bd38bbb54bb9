using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using WeChat.Callbacks;
using WeChat.Messages;
using WeChat.Replies;

namespace WeChatUnion.Benchmarks;

/// <summary>
/// One safe-mode text message: prove, decrypt, read, render a reply of 500 bytes, encrypt it. Beside
/// it the same in the straightforward way, with documents and strings.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(ShortInProcess))]
public class CallbackBenchmark
{
    private static readonly CallbackCredentials Credentials = new(
        "wx0123456789abcdef",
        "unionToken",
        "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
        null,
        null,
        true
    );

    private readonly CallbackProtocol protocol = new(
        Credentials,
        TimeSpan.FromMinutes(5),
        TimeProvider.System
    );
    private readonly DocumentBaseline baseline = new(Credentials);
    private readonly ArrayBufferWriter<byte> clear = new(4096);
    private readonly ArrayBufferWriter<byte> body = new(4096);
    private readonly string answer = new('会', 160);
    private SignedCallback sent = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var message = Encoding.UTF8.GetBytes(
            """
            <xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>
            <FromUserName><![CDATA[oUnionFan0000000000000000001]]></FromUserName>
            <CreateTime>1795449600</CreateTime>
            <MsgType><![CDATA[text]]></MsgType>
            <Content><![CDATA[我要绑卡]]></Content>
            <MsgId>7400000000000000001</MsgId>
            </xml>
            """
        );
        sent = new CallbackSender(Credentials).Push(
            CallbackMode.Safe,
            message,
            TimeProvider.System.GetUtcNow(),
            "1514711492"
        );
    }

    [Benchmark(Baseline = true)]
    public string Documents() => baseline.Answer(sent.Query, sent.Body, answer);

    [Benchmark]
    public int Spans()
    {
        clear.ResetWrittenCount();
        body.ResetWrittenCount();
        var delivery =
            protocol.Read(sent.Query, sent.Body).Delivery
            ?? throw new InvalidOperationException("The callback was refused.");
        var header = ReplyHeader.To(delivery.Message, TimeProvider.System.GetUtcNow());
        PassiveReply.Write(new TextReply(answer), header, clear);
        protocol.WriteReply(delivery, clear.WrittenSpan, body);
        return body.WrittenCount + ((TextMessage)delivery.Message).Content.Length;
    }
}
