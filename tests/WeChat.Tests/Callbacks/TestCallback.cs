using System.Text;
using Microsoft.Extensions.Time.Testing;
using WeChat.Callbacks;

namespace WeChat.Tests.Callbacks;

/// <summary>Credentials, a clock that stands still, and both ends of a callback.</summary>
internal static class TestCallback
{
    public const string Nonce = "1514711492";
    public const string TextXml =
        "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oFan]]></FromUserName>"
        + "<CreateTime>1795449600</CreateTime><MsgType><![CDATA[text]]></MsgType>"
        + "<Content><![CDATA[绑卡]]></Content><MsgId>74</MsgId></xml>";
    public const string TextJson =
        "{\"ToUserName\":\"gh_1\",\"FromUserName\":\"oFan\",\"CreateTime\":1795449600,"
        + "\"MsgType\":\"text\",\"Content\":\"绑卡\",\"MsgId\":74}";

    public static DateTimeOffset Now { get; } = DateTimeOffset.FromUnixTimeSeconds(1795449600);

    public static FakeTimeProvider Clock { get; } = new(Now);

    public static CallbackCredentials Plain { get; } =
        new("wx0123456789abcdef", "unionToken", "", null, null, false);

    public static CallbackCredentials Compatible { get; } =
        Plain with
        {
            EncodingAesKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
        };

    public static CallbackCredentials Safe { get; } = Compatible with { RequireEncryption = true };

    /// <summary>As <see cref="Safe"/> before Token and key were changed.</summary>
    public static CallbackCredentials Before { get; } =
        Safe with
        {
            Token = "formerToken",
            EncodingAesKey = "GFEDCBA9876543210zyxwvutsrqponmlkjihgfedcba",
        };

    public static CallbackProtocol Protocol(CallbackCredentials credentials) =>
        new(credentials, TimeSpan.FromMinutes(5), Clock);

    public static SignedCallback Push(
        CallbackCredentials credentials,
        CallbackMode mode,
        string clear = TextXml,
        DateTimeOffset? at = null
    ) => new CallbackSender(credentials).Push(mode, Utf8(clear), at ?? Now, Nonce);

    public static ReadResult Read(CallbackCredentials credentials, SignedCallback sent) =>
        Protocol(credentials).Read(sent.Query, sent.Body);

    /// <summary>A clear callback with a good signature and any body.</summary>
    public static ReadResult ReadClear(byte[] body) =>
        Protocol(Plain).Read(Push(Plain, CallbackMode.Plain).Query, body);

    /// <summary>An encrypted callback with a good signature over any text in place of ciphertext.</summary>
    public static ReadResult ReadEncrypt(string encrypt)
    {
        var query = Push(Safe, CallbackMode.Safe).Query with
        {
            MsgSignature = CallbackSignature.Compute(
                Safe.Token,
                Push(Safe, CallbackMode.Safe).Query.Timestamp!,
                Nonce,
                Utf8(encrypt)
            ),
        };
        return Protocol(Safe).Read(query, Utf8($"<xml><Encrypt>{encrypt}</Encrypt></xml>"));
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
