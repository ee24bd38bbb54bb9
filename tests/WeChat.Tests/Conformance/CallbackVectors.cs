using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChat.Callbacks;
using WeChat.Wire;

namespace WeChat.Tests.Conformance;

/// <summary>Pushes in every mode and both formats, and an encrypted reply to each format.</summary>
internal static class CallbackVectors
{
    private const string Reply =
        "<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[好的]]></Content></xml>";

    public static JsonNode Make()
    {
        var pushes =
            from format in Enum.GetValues<WireFormat>()
            from mode in Enum.GetValues<CallbackMode>()
            from content in new[] { "绑卡", new string('长', 40), "" }
            select Push(mode, format, content);
        var replies = Enum.GetValues<WireFormat>().Select(Answer);
        return JsonSerializer.SerializeToNode(
            new
            {
                app = new
                {
                    appId = Invented.AppId,
                    token = Invented.Token,
                    encodingAesKey = Invented.EncodingAesKey,
                },
                pushes,
                replies,
            },
            VectorFile.Json
        )!;
    }

    private static object Push(CallbackMode mode, WireFormat format, string content)
    {
        var clear = Clear(format, content);
        var random = RandomFor(clear);
        var cipher = new MessageCipher(Invented.EncodingAesKey, Invented.AppId);
        var encrypt =
            mode is CallbackMode.Plain
                ? null
                : cipher.EncryptToBase64(Encoding.UTF8.GetBytes(clear), random);
        var timestamp = $"{Invented.Timestamp}";
        return new
        {
            name = $"{mode} {format}, {Encoding.UTF8.GetByteCount(content)} bytes of content",
            mode = $"{mode}",
            clear,
            timestamp,
            nonce = Invented.Nonce,
            randomHex = encrypt is null ? null : Convert.ToHexStringLower(random),
            encrypt,
            signature = CallbackSignature.Compute(Invented.Token, timestamp, Invented.Nonce),
            msgSignature = encrypt is null
                ? null
                : CallbackSignature.Compute(
                    Invented.Token,
                    timestamp,
                    Invented.Nonce,
                    Encoding.ASCII.GetBytes(encrypt)
                ),
            body = Body(mode, format, clear, encrypt),
        };
    }

    private static object Answer(WireFormat format)
    {
        var output = new ArrayBufferWriter<byte>();
        var random = RandomFor(Reply);
        ReplyEnvelope.Write(
            new MessageCipher(Invented.EncodingAesKey, Invented.AppId),
            Invented.Token,
            format,
            Invented.Timestamp,
            Invented.Nonce,
            Encoding.UTF8.GetBytes(Reply),
            output,
            random
        );
        return new
        {
            name = $"encrypted reply, {format}",
            clear = Reply,
            randomHex = Convert.ToHexStringLower(random),
            body = Encoding.UTF8.GetString(output.WrittenSpan),
        };
    }

    private static string Clear(WireFormat format, string content) =>
        format is WireFormat.Xml
            ? $"<xml><ToUserName><![CDATA[{Invented.Account}]]></ToUserName><FromUserName><![CDATA[{Invented.Fan}]]></FromUserName>"
                + $"<CreateTime>{Invented.Timestamp}</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                + $"<Content><![CDATA[{content}]]></Content><MsgId>24000000000000001</MsgId></xml>"
            : $$"""{"ToUserName":"{{Invented.Account}}","FromUserName":"{{Invented.Fan}}","CreateTime":{{Invented.Timestamp}},"MsgType":"text","Content":"{{content}}","MsgId":24000000000000001}""";

    private static string Body(CallbackMode mode, WireFormat format, string clear, string? encrypt)
    {
        var (open, field, close) =
            format is WireFormat.Xml
                ? ("<xml>", $"<Encrypt><![CDATA[{encrypt}]]></Encrypt>", "</xml>")
                : ("{", $"\"Encrypt\":\"{encrypt}\"", "}");
        var receiver =
            format is WireFormat.Xml
                ? $"<ToUserName><![CDATA[{Invented.Account}]]></ToUserName>"
                : $"\"ToUserName\":\"{Invented.Account}\",";
        return mode switch
        {
            CallbackMode.Plain => clear,
            CallbackMode.Safe => open + receiver + field + close,
            _ => clear[..^close.Length] + (format is WireFormat.Json ? "," : "") + field + close,
        };
    }

    // Any sixteen bytes do; taken from the message they are the same in every run.
    private static byte[] RandomFor(string clear) =>
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(clear))[..16];
}
