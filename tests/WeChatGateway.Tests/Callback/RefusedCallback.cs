using System.Text;
using WeChat.Callbacks;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Callback;

/// <summary>Deliveries that are wrong in one way each.</summary>
internal static class RefusedCallback
{
    private const string Nonce = "n0nce";
    private static readonly CallbackCredentials Good = StageSetup.OfficialAccount;

    /// <summary>Name, HTTP status, delivery made at a moment.</summary>
    public static IEnumerable<TestCaseData> All()
    {
        yield return Case("wrong Token", 401, at => Push(Good with { Token = "Another" }, at));
        yield return Case("wrong key", 400, at => Push(Good with { EncodingAesKey = Key }, at));
        yield return Case("another AppId", 401, at => Push(Good with { AppId = "wx9" }, at));
        yield return Case("stale", 401, at => Push(Good, at.AddMinutes(-6)));
        yield return Case("early", 401, at => Push(Good, at.AddMinutes(6)));
        yield return Case("altered ciphertext", 401, at => Alter(Push(Good, at)));
        yield return Case("no parameters", 401, at => Push(Good, at) with { Query = Encrypted });
        yield return Case("unknown encryption", 400, at => Unknown(Push(Good, at)));
        yield return Case("empty body", 400, at => Push(Good, at) with { Body = [] });
        yield return Case(
            "a DTD",
            400,
            at => Body(at, "<!DOCTYPE x><xml><Encrypt>a</Encrypt></xml>")
        );
        yield return Case("an entity", 400, at => Body(at, "<xml><Encrypt>&bomb;</Encrypt></xml>"));
        yield return Case("cut short", 400, at => Body(at, "<xml><Encrypt>abc"));
        yield return Case("neither XML nor JSON", 400, at => Body(at, "hello"));
        yield return Case("no ciphertext", 400, at => Body(at, "<xml><A>1</A></xml>"));
        yield return Case("bad base64", 400, at => Signed(at, "@@@@"));
        yield return Case("not whole blocks", 400, at => Signed(at, "QUJD"));
        yield return Case(
            "bad padding",
            400,
            at => Signed(at, Convert.ToBase64String(new byte[64]))
        );
        yield return Case(
            "not UTF-8",
            400,
            at => Push(Good, at) with { Body = [.. "<xml>"u8, 0xC3, 0x28, .. "</xml>"u8] }
        );
    }

    private static string Key => "AnotherEncodingAesKey0123456789ABCDEFGHIJKL";

    private static CallbackQuery Encrypted => default(CallbackQuery) with { EncryptType = "aes" };

    private static TestCaseData Case(
        string name,
        int status,
        Func<DateTimeOffset, SignedCallback> make
    ) => new TestCaseData(make, status).SetArgDisplayNames(name);

    private static SignedCallback Push(CallbackCredentials credentials, DateTimeOffset at) =>
        new CallbackSender(credentials).Push(
            CallbackMode.Safe,
            Encoding.UTF8.GetBytes(Inbound.Text("oRefused", "绑卡")),
            at,
            Nonce
        );

    private static SignedCallback Body(DateTimeOffset at, string body) =>
        Push(Good, at) with
        {
            Body = Encoding.UTF8.GetBytes(body),
        };

    private static SignedCallback Unknown(SignedCallback sent) =>
        sent with
        {
            Query = sent.Query with { EncryptType = "des" },
        };

    private static SignedCallback Alter(SignedCallback sent)
    {
        var body = sent.Body.ToArray();
        var middle = body.AsSpan().IndexOf("<Encrypt><![CDATA["u8) + 30;
        body[middle] = body[middle] == (byte)'A' ? (byte)'B' : (byte)'A';
        return sent with { Body = body };
    }

    /// <summary>A good signature over any text in the ciphertext's place.</summary>
    private static SignedCallback Signed(DateTimeOffset at, string encrypt)
    {
        var sent = Body(at, $"<xml><Encrypt>{encrypt}</Encrypt></xml>");
        var signature = CallbackSignature.Compute(
            Good.Token,
            sent.Query.Timestamp!,
            Nonce,
            Encoding.ASCII.GetBytes(encrypt)
        );
        return sent with { Query = sent.Query with { MsgSignature = signature } };
    }
}
