using System.Text;

namespace WeChat.Callbacks;

/// <summary>A request as WeChat would send it.</summary>
/// <param name="ContentType">text/xml or application/json; empty for a GET.</param>
public sealed record SignedCallback(CallbackQuery Query, byte[] Body, string ContentType)
{
    /// <summary>The query string, escaped, without question mark.</summary>
    public string QueryString
    {
        get
        {
            var text = new StringBuilder();
            Append(text, "signature", Query.Signature);
            Append(text, "echostr", Query.EchoStr);
            Append(text, "timestamp", Query.Timestamp);
            Append(text, "nonce", Query.Nonce);
            Append(text, "openid", Query.OpenId);
            Append(text, "encrypt_type", Query.EncryptType);
            Append(text, "msg_signature", Query.MsgSignature);
            return text.ToString();
        }
    }

    public override string ToString() => "SignedCallback";

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? "" : "&")
                .Append(name)
                .Append('=')
                .Append(Uri.EscapeDataString(value));
        }
    }
}
