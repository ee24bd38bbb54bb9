using System.Text;
using WeChat.Callbacks;
using WeChat.Messages;
using WeChat.Wire;

namespace WeChat.Tests.Callbacks;

public sealed class CallbackProtocolTests
{
    [Test]
    public void Read_EveryModeAndFormat_GivesTheMessage(
        [Values] CallbackMode mode,
        [Values] WireFormat format
    )
    {
        var clear = format == WireFormat.Xml ? TestCallback.TextXml : TestCallback.TextJson;
        var sent = TestCallback.Push(TestCallback.Compatible, mode, clear);
        var delivery = TestCallback.Read(TestCallback.Compatible, sent).Delivery!;
        var text = (TextMessage)delivery.Message;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (text.FromUserName, text.ToUserName, text.MsgId),
                Is.EqualTo(("oFan", "gh_1", "74"))
            );
            Assert.That((text.Content, text.CreateTime), Is.EqualTo(("绑卡", 1795449600L)));
            Assert.That(delivery.Format, Is.EqualTo(format));
            Assert.That(delivery.IsEncrypted, Is.EqualTo(mode != CallbackMode.Plain));
        }
    }

    [Test]
    public void Read_CompatibleMode_TrustsTheCiphertextOnly()
    {
        var sent = TestCallback.Push(TestCallback.Compatible, CallbackMode.Compatible);
        var forged = Encoding
            .UTF8.GetString(sent.Body)
            .Replace("绑卡", "解绑", StringComparison.Ordinal);
        var read = TestCallback.Read(
            TestCallback.Compatible,
            sent with
            {
                Body = TestCallback.Utf8(forged),
            }
        );
        Assert.That(((TextMessage)read.Delivery!.Message).Content, Is.EqualTo("绑卡"));
    }

    [Test]
    public void Read_ClearWhereEncryptionIsRequired_IsRefused()
    {
        var sent = TestCallback.Push(TestCallback.Safe, CallbackMode.Plain);
        AssertFailure(
            TestCallback.Read(TestCallback.Safe, sent),
            CallbackFailureCode.EncryptionRequired,
            -40001,
            401
        );
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("raw")]
    [TestCase("RAW")]
    public void Read_EncryptedBodyAnnouncedAsClear_IsRefusedToo(string? type)
    {
        var sent = TestCallback.Push(TestCallback.Safe, CallbackMode.Safe);
        var query = sent.Query with { EncryptType = type };
        AssertFailure(
            TestCallback.Protocol(TestCallback.Safe).Read(query, sent.Body),
            CallbackFailureCode.EncryptionRequired,
            -40001,
            401
        );
    }

    [Test]
    public void Read_EncryptedWithTheThreePartSignatureOnly_IsRefused()
    {
        var sent = TestCallback.Push(TestCallback.Safe, CallbackMode.Safe);
        var query = sent.Query with { MsgSignature = sent.Query.Signature };
        AssertFailure(
            TestCallback.Protocol(TestCallback.Safe).Read(query, sent.Body),
            CallbackFailureCode.SignatureMismatch,
            -40001,
            401
        );
    }

    [Test]
    public void Read_EncryptedWithABrokenThreePartSignature_IsAccepted()
    {
        var sent = TestCallback.Push(TestCallback.Safe, CallbackMode.Safe);
        var query = sent.Query with { Signature = null };
        Assert.That(
            TestCallback.Protocol(TestCallback.Safe).Read(query, sent.Body).Succeeded,
            Is.True
        );
    }

    [Test]
    public void Read_AnotherTokensSignature_IsRefused([Values] CallbackMode mode)
    {
        var sent = TestCallback.Push(TestCallback.Compatible with { Token = "other" }, mode);
        AssertFailure(
            TestCallback.Read(TestCallback.Compatible, sent),
            CallbackFailureCode.SignatureMismatch,
            -40001,
            401
        );
    }

    [Test]
    public void Read_WithoutAnyQuery_IsRefused() =>
        AssertFailure(
            TestCallback
                .Protocol(TestCallback.Plain)
                .Read(default, TestCallback.Utf8(TestCallback.TextXml)),
            CallbackFailureCode.SignatureMismatch,
            -40001,
            401
        );

    [Test]
    public void Read_EncryptedWithoutAConfiguredKey_IsRefused()
    {
        var sent = TestCallback.Push(TestCallback.Compatible, CallbackMode.Safe);
        AssertFailure(
            TestCallback.Read(TestCallback.Plain, sent),
            CallbackFailureCode.EncryptionNotConfigured,
            -40004,
            400
        );
    }

    [Test]
    public void Read_UnknownEncryptType_IsRefused()
    {
        var sent = TestCallback.Push(TestCallback.Plain, CallbackMode.Plain);
        var query = sent.Query with { EncryptType = "des" };
        AssertFailure(
            TestCallback.Protocol(TestCallback.Plain).Read(query, sent.Body),
            CallbackFailureCode.MissingParameter,
            -40003,
            400
        );
    }

    [Test]
    public void Constructor_SafeModeWithoutKey_Throws() =>
        Assert.That(
            () => TestCallback.Protocol(TestCallback.Plain with { RequireEncryption = true }),
            Throws.TypeOf<CallbackException>().With.Property("Number").EqualTo(-40004)
        );

    [Test]
    public void Constructor_EmptyToken_Throws() =>
        Assert.That(
            () => TestCallback.Protocol(TestCallback.Plain with { Token = "" }),
            Throws.ArgumentException
        );

    [Test]
    public void Failure_OfEveryCode_HasNumberStatusAndReason([Values] CallbackFailureCode code)
    {
        var failure = new CallbackFailure(code);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Number, Is.InRange(-40011, -40001));
            Assert.That(failure.HttpStatus, Is.AnyOf(400, 401, 413));
            Assert.That(failure.Reason, Is.Not.Empty);
        }
    }

    private static void AssertFailure(
        ReadResult read,
        CallbackFailureCode code,
        int number,
        int status
    ) =>
        Assert.That(
            (read.Failure?.Code, read.Failure?.Number, read.Failure?.HttpStatus),
            Is.EqualTo(((CallbackFailureCode?)code, (int?)number, (int?)status))
        );
}
