using System.Text;
using WeChat.Callbacks;

namespace WeChat.Tests.Callbacks;

/// <summary>Bodies that cannot be read: one typed failure each, well signed though they are.</summary>
public sealed class CallbackBodyTests
{
    [TestCase("", CallbackFailureCode.EmptyBody)]
    [TestCase(" \r\n\t", CallbackFailureCode.EmptyBody)]
    [TestCase("\uFEFF", CallbackFailureCode.EmptyBody)]
    [TestCase("hello", CallbackFailureCode.Malformed)]
    [TestCase("[]", CallbackFailureCode.Malformed)]
    [TestCase("{", CallbackFailureCode.Malformed)]
    [TestCase("{\"a\":1}}", CallbackFailureCode.Malformed)]
    [TestCase("{\"a\":1,}", CallbackFailureCode.Malformed)]
    [TestCase("{\"a\":\"\\ud800\"}", CallbackFailureCode.Malformed)]
    [TestCase("<xml>", CallbackFailureCode.Malformed)]
    [TestCase("<xml></xml><xml/>", CallbackFailureCode.Malformed)]
    [TestCase("<xml><a></b></xml>", CallbackFailureCode.Malformed)]
    [TestCase("<xml>\u0001</xml>", CallbackFailureCode.Malformed)]
    [TestCase("<xml>\uFFFF</xml>", CallbackFailureCode.Malformed)]
    [TestCase("<xml>&#0;</xml>", CallbackFailureCode.Malformed)]
    [TestCase("<xml>a & b</xml>", CallbackFailureCode.Malformed)]
    [TestCase("<xml>]]></xml>", CallbackFailureCode.Malformed)]
    [TestCase("<xml><![CDATA[</xml>", CallbackFailureCode.Malformed)]
    [TestCase("<?xml version=\"1.0\" encoding=\"gbk\"?><xml/>", CallbackFailureCode.Malformed)]
    [TestCase("<!DOCTYPE xml><xml/>", CallbackFailureCode.DoctypeForbidden)]
    [TestCase(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml>&a;</xml>",
        CallbackFailureCode.DoctypeForbidden
    )]
    [TestCase("<xml>&nbsp;</xml>", CallbackFailureCode.EntityForbidden)]
    public void Read_UnreadableBody_IsItsTypedFailure(string body, CallbackFailureCode code) =>
        AssertFailure(TestCallback.ReadClear(TestCallback.Utf8(body)), code, 400);

    [Test]
    public void Read_BodyOfExactlyOneMebibyte_IsAccepted() =>
        Assert.That(TestCallback.ReadClear(Padded(CallbackLimits.BodyBytes)).Succeeded, Is.True);

    [Test]
    public void Read_BodyOverOneMebibyte_Is413() =>
        AssertFailure(
            TestCallback.ReadClear(Padded(CallbackLimits.BodyBytes + 1)),
            CallbackFailureCode.BodyTooLarge,
            413
        );

    [TestCase(new byte[] { 0xFF })]
    [TestCase(new byte[] { 0xC0, 0x80 })]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 })]
    [TestCase(new byte[] { 0xE5, 0xB7 })]
    public void Read_InvalidUtf8_IsItsTypedFailure(byte[] inside)
    {
        AssertFailure(
            TestCallback.ReadClear([.. "<xml>"u8, .. inside, .. "</xml>"u8]),
            CallbackFailureCode.InvalidUtf8,
            400
        );
        AssertFailure(
            TestCallback.ReadClear([.. "{\"a\":\""u8, .. inside, .. "\"}"u8]),
            CallbackFailureCode.InvalidUtf8,
            400
        );
    }

    [TestCase(CallbackLimits.Depth, true)]
    [TestCase(CallbackLimits.Depth + 1, false)]
    public void Read_DeeplyNestedXml_IsBounded(int depth, bool accepted)
    {
        var body = string.Concat(
            Enumerable.Repeat("<a>", depth).Concat(Enumerable.Repeat("</a>", depth))
        );
        AssertBounded(body, accepted);
    }

    [TestCase(CallbackLimits.Depth, true)]
    [TestCase(CallbackLimits.Depth + 1, false)]
    public void Read_DeeplyNestedJson_IsBounded(int depth, bool accepted) =>
        Assert.That(
            TestCallback
                .ReadClear(
                    TestCallback.Utf8($"{Repeat("{\"a\":", depth - 1)}{{}}{Repeat("}", depth - 1)}")
                )
                .Succeeded,
            Is.EqualTo(accepted)
        );

    [TestCase(CallbackLimits.Fields, true)]
    [TestCase(CallbackLimits.Fields + 1, false)]
    public void Read_FieldCount_IsBounded(int fields, bool accepted)
    {
        AssertBounded($"<xml>{Repeat("<a/>", fields - 1)}</xml>", accepted);
        AssertBounded($"{{\"a\":[0{Repeat(",0", fields - 2)}]}}", accepted);
    }

    [TestCase("", CallbackFailureCode.EncryptMissing)]
    [TestCase("   ", CallbackFailureCode.EncryptMissing)]
    [TestCase("不是Base64", CallbackFailureCode.InvalidBase64)]
    [TestCase("AAAAA", CallbackFailureCode.InvalidBase64)]
    [TestCase("AAAA", CallbackFailureCode.DecryptFailed)]
    [TestCase(
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
        CallbackFailureCode.DecryptFailed
    )]
    public void Read_BrokenCiphertext_IsItsTypedFailure(string encrypt, CallbackFailureCode code) =>
        AssertFailure(TestCallback.ReadEncrypt(encrypt), code, 400);

    [Test]
    public void Read_CiphertextForAnotherApp_Is401()
    {
        var cipher = new MessageCipher(TestCallback.Safe.EncodingAesKey, "wxsomebodyelse");
        AssertFailure(
            TestCallback.ReadEncrypt(
                cipher.EncryptToBase64(TestCallback.Utf8(TestCallback.TextXml))
            ),
            CallbackFailureCode.AppIdMismatch,
            401
        );
    }

    [TestCase("", CallbackFailureCode.EmptyBody)]
    [TestCase("<xml>", CallbackFailureCode.Malformed)]
    [TestCase("<!DOCTYPE a><xml/>", CallbackFailureCode.DoctypeForbidden)]
    public void Read_UnreadableBodyInsideTheCiphertext_IsItsTypedFailure(
        string clear,
        CallbackFailureCode code
    )
    {
        var cipher = new MessageCipher(TestCallback.Safe.EncodingAesKey, TestCallback.Safe.AppId);
        AssertFailure(
            TestCallback.ReadEncrypt(cipher.EncryptToBase64(TestCallback.Utf8(clear))),
            code,
            400
        );
    }

    private static void AssertBounded(string body, bool accepted)
    {
        var read = TestCallback.ReadClear(TestCallback.Utf8(body));
        Assert.That(
            read.Failure?.Code,
            Is.EqualTo(accepted ? null : (CallbackFailureCode?)CallbackFailureCode.TooComplex)
        );
    }

    private static void AssertFailure(ReadResult read, CallbackFailureCode code, int status) =>
        Assert.That(
            (read.Failure?.Code, read.Failure?.HttpStatus),
            Is.EqualTo(((CallbackFailureCode?)code, (int?)status))
        );

    private static string Repeat(string text, int count) =>
        new StringBuilder().Insert(0, text, count).ToString();

    private static byte[] Padded(int length) =>
        TestCallback.Utf8($"<xml>{new string('a', length - "<xml></xml>".Length)}</xml>");
}
