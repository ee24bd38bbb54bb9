using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WeChat.Messages;
using WeChat.Wire;

namespace WeChat.Callbacks;

/// <summary>The bodies WeChat sends ciphertext in.</summary>
internal static class PushEnvelope
{
    public static byte[] Safe(InboundMessage message, string encrypt) =>
        message.Format == WireFormat.Xml
            ? Encoding.UTF8.GetBytes(
                $"<xml><ToUserName><![CDATA[{message.ToUserName}]]></ToUserName>{Element(encrypt)}</xml>"
            )
            : Encoding.UTF8.GetBytes(
                $"{{\"ToUserName\":\"{JsonEncodedText.Encode(message.ToUserName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\",{Member(encrypt)}}}"
            );

    /// <summary>The clear message with one more field at its end.</summary>
    public static byte[] Compatible(InboundMessage message, string encrypt)
    {
        var clear = message.Raw.Span;
        var xml = message.Format == WireFormat.Xml;
        var end = xml ? clear.LastIndexOf("</"u8) : clear.LastIndexOf("}"u8);
        var field = Encoding.ASCII.GetBytes(xml ? Element(encrypt) : "," + Member(encrypt));
        return [.. clear[..end], .. field, .. clear[end..]];
    }

    private static string Element(string encrypt) => $"<Encrypt><![CDATA[{encrypt}]]></Encrypt>";

    private static string Member(string encrypt) => $"\"Encrypt\":\"{encrypt}\"";
}
