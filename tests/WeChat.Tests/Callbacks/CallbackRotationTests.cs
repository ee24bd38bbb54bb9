using System.Buffers;
using WeChat.Callbacks;

namespace WeChat.Tests.Callbacks;

public sealed class CallbackRotationTests
{
    private static readonly CallbackCredentials During = TestCallback.Safe with
    {
        PreviousToken = TestCallback.Before.Token,
        PreviousEncodingAesKey = TestCallback.Before.EncodingAesKey,
    };

    [TestCase(CredentialAge.Current, CredentialAge.Current)]
    [TestCase(CredentialAge.Previous, CredentialAge.Current)]
    [TestCase(CredentialAge.Current, CredentialAge.Previous)]
    [TestCase(CredentialAge.Previous, CredentialAge.Previous)]
    public void Read_DuringRotation_AcceptsAndAnswersUnderWhatWasUsed(
        CredentialAge token,
        CredentialAge key
    )
    {
        var used = TestCallback.Safe with
        {
            Token =
                token == CredentialAge.Current
                    ? TestCallback.Safe.Token
                    : TestCallback.Before.Token,
            EncodingAesKey =
                key == CredentialAge.Current
                    ? TestCallback.Safe.EncodingAesKey
                    : TestCallback.Before.EncodingAesKey,
        };
        var read = TestCallback.Read(During, TestCallback.Push(used, CallbackMode.Safe));
        var output = new ArrayBufferWriter<byte>();
        TestCallback.Protocol(During).WriteReply(read.Delivery!, "<xml>a</xml>"u8, output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((read.Delivery!.Token, read.Delivery.Key), Is.EqualTo((token, key)));
            Assert.That(
                new CallbackSender(used).Open(output.WrittenMemory).ToArray(),
                Is.EqualTo("<xml>a</xml>"u8.ToArray())
            );
        }
    }

    [Test]
    public void Read_AfterRotation_RefusesTheFormerToken() =>
        Assert.That(
            TestCallback
                .Read(TestCallback.Safe, TestCallback.Push(TestCallback.Before, CallbackMode.Safe))
                .Failure!.Code,
            Is.EqualTo(CallbackFailureCode.SignatureMismatch)
        );

    [Test]
    public void Read_AfterRotation_RefusesTheFormerKey()
    {
        var former = TestCallback.Before with { Token = TestCallback.Safe.Token };
        Assert.That(
            TestCallback
                .Read(TestCallback.Safe, TestCallback.Push(former, CallbackMode.Safe))
                .Succeeded,
            Is.False
        );
    }

    [TestCase("")]
    [TestCase(null)]
    public void Read_WithoutPreviousToken_DoesNotAcceptTheEmptyOne(string? previous)
    {
        var sent = TestCallback.Push(TestCallback.Plain with { Token = "" }, CallbackMode.Plain);
        Assert.That(
            TestCallback.Read(TestCallback.Plain with { PreviousToken = previous }, sent).Succeeded,
            Is.False
        );
    }
}
