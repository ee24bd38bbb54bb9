using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using WeChat.Callbacks;
using WeChat.Wire;

namespace WeChat.Tests.Callbacks;

public sealed class ReplyEnvelopeTests
{
    private const string Clear = "<xml><Content><![CDATA[你好]]></Content></xml>";

    [Test]
    public void WriteReply_ToEveryModeAndFormat_IsOpenedByTheSender(
        [Values] CallbackMode mode,
        [Values] WireFormat format
    )
    {
        var (body, type) = Reply(mode, format, Clear);
        var opened = new CallbackSender(TestCallback.Compatible).Open(body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(opened.Span), Is.EqualTo(Clear));
            Assert.That(
                type,
                Is.EqualTo(
                    mode != CallbackMode.Plain && format == WireFormat.Json
                        ? "application/json"
                        : "application/xml"
                )
            );
        }
    }

    [Test]
    public void WriteReply_InXml_HasTencentsOrderAndNow()
    {
        var xml = XElement.Parse(
            Encoding.UTF8.GetString(Reply(CallbackMode.Safe, WireFormat.Xml, Clear).Body.Span)
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                string.Join(' ', xml.Elements().Select(e => e.Name.LocalName)),
                Is.EqualTo("Encrypt MsgSignature TimeStamp Nonce")
            );
            Assert.That(xml.Element("TimeStamp")!.Value, Is.EqualTo("1795449600"));
            Assert.That(xml.Element("Nonce")!.Value, Is.EqualTo(TestCallback.Nonce));
        }
    }

    [Test]
    public void WriteReply_InJson_HasANumberAndATextAsTencentsSample()
    {
        using var json = JsonDocument.Parse(Reply(CallbackMode.Safe, WireFormat.Json, Clear).Body);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                json.RootElement.GetProperty("TimeStamp").GetInt64(),
                Is.EqualTo(1795449600)
            );
            Assert.That(
                json.RootElement.GetProperty("Nonce").GetString(),
                Is.EqualTo(TestCallback.Nonce)
            );
        }
    }

    [Test]
    public void WriteReply_SameClearReplyTwice_IsEncryptedAfresh() =>
        Assert.That(
            Reply(CallbackMode.Safe, WireFormat.Xml, Clear).Body.ToArray(),
            Is.Not.EqualTo(Reply(CallbackMode.Safe, WireFormat.Xml, Clear).Body.ToArray())
        );

    [TestCase("success")]
    [TestCase("")]
    public void WriteReply_NothingToSay_StaysClear(string clear)
    {
        var (body, type) = Reply(CallbackMode.Safe, WireFormat.Xml, clear);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(body.Span), Is.EqualTo(clear));
            Assert.That(type, Is.EqualTo("text/plain"));
        }
    }

    [TestCase("123", true)]
    [TestCase("aB9", true)]
    [TestCase("", false)]
    [TestCase("]]>", false)]
    [TestCase("a\"b", false)]
    [TestCase(null, false)]
    public void NonceFor_Query_IsEchoedWhenItCanBeQuoted(string? nonce, bool echoed) =>
        Assert.That(
            ReplyEnvelope.NonceFor(new CallbackQuery(null, null, nonce, null, null, null, null))
                == nonce,
            Is.EqualTo(echoed)
        );

    [Test]
    public void Open_EnvelopeSignedByAnotherToken_Throws()
    {
        var body = Reply(CallbackMode.Safe, WireFormat.Xml, Clear).Body;
        Assert.That(
            () => new CallbackSender(TestCallback.Compatible with { Token = "x" }).Open(body),
            Throws.TypeOf<CallbackException>().With.Property("Number").EqualTo(-40001)
        );
    }

    [Test]
    public void Push_QueryString_IsEscaped()
    {
        var sent = new CallbackSender(TestCallback.Plain).Verification(
            "a+b =",
            TestCallback.Now,
            "1"
        );
        Assert.That(
            sent.QueryString,
            Does.Contain("&echostr=a%2Bb%20%3D&timestamp=1795449600&nonce=1")
        );
    }

    private static (ReadOnlyMemory<byte> Body, string Type) Reply(
        CallbackMode mode,
        WireFormat format,
        string clear
    )
    {
        var text = format == WireFormat.Xml ? TestCallback.TextXml : TestCallback.TextJson;
        var sent = TestCallback.Push(TestCallback.Compatible, mode, text);
        var protocol = TestCallback.Protocol(TestCallback.Compatible);
        var output = new ArrayBufferWriter<byte>();
        var type = protocol.WriteReply(
            protocol.Read(sent.Query, sent.Body).Delivery!,
            Encoding.UTF8.GetBytes(clear),
            output
        );
        return (output.WrittenMemory, type);
    }
}
