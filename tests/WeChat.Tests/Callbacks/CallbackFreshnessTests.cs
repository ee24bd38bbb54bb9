using WeChat.Callbacks;

namespace WeChat.Tests.Callbacks;

public sealed class CallbackFreshnessTests
{
    [TestCase(0, true)]
    [TestCase(-300, true)]
    [TestCase(300, true)]
    [TestCase(-301, false)]
    [TestCase(301, false)]
    public void Read_TimestampAwayFromNow_IsAcceptedInsideTheWindow(int seconds, bool fresh)
    {
        foreach (var mode in Enum.GetValues<CallbackMode>())
        {
            var at = TestCallback.Now.AddSeconds(seconds);
            var sent = TestCallback.Push(TestCallback.Compatible, mode, at: at);
            Assert.That(
                TestCallback.Read(TestCallback.Compatible, sent).Failure?.Code,
                Is.EqualTo(fresh ? null : (CallbackFailureCode?)CallbackFailureCode.Stale)
            );
        }
    }

    [Test]
    public void Read_OldTimestampWithTheWindowOff_IsAccepted()
    {
        var protocol = new CallbackProtocol(TestCallback.Safe, TimeSpan.Zero, TestCallback.Clock);
        var sent = TestCallback.Push(
            TestCallback.Safe,
            CallbackMode.Safe,
            at: TestCallback.Now.AddYears(-1)
        );
        Assert.That(protocol.Read(sent.Query, sent.Body).Succeeded, Is.True);
    }

    [TestCase("1795449600000", null)]
    [TestCase("1795449899999", null)]
    [TestCase("1795449901000", CallbackFailureCode.Stale)]
    [TestCase("999999999999", CallbackFailureCode.MissingParameter)]
    [TestCase("17954496000000", CallbackFailureCode.MissingParameter)]
    [TestCase("-1795449600", CallbackFailureCode.MissingParameter)]
    [TestCase("now", CallbackFailureCode.MissingParameter)]
    [TestCase("", CallbackFailureCode.MissingParameter)]
    public void VerifyUrl_TimestampInAnyForm_IsReadOrRefused(
        string timestamp,
        CallbackFailureCode? failure
    )
    {
        var signature = CallbackSignature.Compute(TestCallback.Plain.Token, timestamp, "1");
        var query = new CallbackQuery(signature, timestamp, "1", null, null, null, "echo");
        Assert.That(
            TestCallback.Protocol(TestCallback.Plain).VerifyUrl(query).Failure?.Code,
            Is.EqualTo(failure)
        );
    }

    [Test]
    public void VerifyUrl_InEveryMode_EchoesVerbatim()
    {
        foreach (var credentials in new[] { TestCallback.Plain, TestCallback.Safe })
        {
            var sent = new CallbackSender(credentials).Verification(
                " 4375<&\"",
                TestCallback.Now,
                TestCallback.Nonce
            );
            Assert.That(
                TestCallback.Protocol(credentials).VerifyUrl(sent.Query).EchoStr,
                Is.EqualTo(" 4375<&\"")
            );
        }
    }

    [Test]
    public void VerifyUrl_WrongSignature_Is401()
    {
        var sent = new CallbackSender(TestCallback.Before).Verification("1", TestCallback.Now, "1");
        var result = TestCallback.Protocol(TestCallback.Safe).VerifyUrl(sent.Query);
        Assert.That(result.Failure!.HttpStatus, Is.EqualTo(401));
    }

    [Test]
    public void VerifyUrl_WithoutEchoStr_Is400()
    {
        var sent = TestCallback.Push(TestCallback.Plain, CallbackMode.Plain);
        var result = TestCallback.Protocol(TestCallback.Plain).VerifyUrl(sent.Query);
        Assert.That(result.Failure!.HttpStatus, Is.EqualTo(400));
    }
}
