using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using WeChat.Callbacks;
using WeChatSimulator.Accounts;

namespace WeChatSimulator.Deliveries;

/// <summary>Opens the envelope of a reply: signature, AppId and mode must be right.</summary>
internal static class ReplyOpener
{
    /// <summary>The clear reply; null when the back end says nothing.</summary>
    /// <exception cref="MalformedReplyException">WeChat would show its failure notice.</exception>
    public static string? Open(SimulatedAccount account, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        if (text is "" or "success")
        {
            return null;
        }

        var envelope =
            account.IsMiniProgram && text.StartsWith('{') ? FromJson(text) : FromXml(text);
        if (!envelope.Contains("Encrypt"))
        {
            return account.Options.Mode is CallbackMode.Safe
                ? throw new MalformedReplyException(
                    "the account is in safe mode, but the reply is clear"
                )
                : text;
        }

        return account.Options.Mode is CallbackMode.Plain
            ? throw new MalformedReplyException(
                "the account is in plain mode, but the reply is encrypted"
            )
            : Decrypt(account, body);
    }

    /// <summary>The root of a reply; no DTD, no other root than xml.</summary>
    public static XElement Parse(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml));
            var root = XElement.Load(reader);
            return root.Name == "xml"
                ? root
                : throw new MalformedReplyException($"the root element is {root.Name}, not xml");
        }
        catch (XmlException broken)
        {
            throw new MalformedReplyException($"not XML: {broken.Message}");
        }
    }

    private static string Decrypt(SimulatedAccount account, byte[] body)
    {
        try
        {
            return Encoding.UTF8.GetString(account.Sender.Open(body).Span);
        }
        catch (CallbackException failure)
        {
            throw new MalformedReplyException($"cannot be opened: {failure.Message}");
        }
    }

    private static HashSet<string> FromXml(string text) =>
        [.. Parse(text).Elements().Select(element => element.Name.LocalName)];

    private static HashSet<string> FromJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.EnumerateObject().Select(property => property.Name)];
        }
        catch (JsonException broken)
        {
            throw new MalformedReplyException($"not JSON: {broken.Message}");
        }
    }
}
