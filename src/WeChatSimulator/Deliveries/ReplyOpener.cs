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
        if (!envelope.ContainsKey("Encrypt"))
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
            : Decrypt(account, envelope);
    }

    /// <summary>The root's elements; a repeated name keeps its first value.</summary>
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

    private static string Decrypt(SimulatedAccount account, Dictionary<string, string> envelope)
    {
        string Get(string name) =>
            envelope.GetValueOrDefault(name)
            ?? throw new MalformedReplyException($"{name} is missing");

        var encrypt = Encoding.UTF8.GetBytes(Get("Encrypt"));
        var (timestamp, nonce) = (Get("TimeStamp"), Get("Nonce"));
        if (
            !CallbackSignature.Matches(
                Get("MsgSignature"),
                account.Options.Token,
                timestamp,
                nonce,
                encrypt
            )
        )
        {
            throw new MalformedReplyException("MsgSignature does not match");
        }

        try
        {
            return Encoding.UTF8.GetString(account.Cipher.Decrypt(encrypt).Span);
        }
        catch (CallbackException failure)
        {
            throw new MalformedReplyException($"cannot be decrypted: {failure.Message}");
        }
    }

    private static Dictionary<string, string> FromXml(string text) =>
        Parse(text)
            .Elements()
            .DistinctBy(element => element.Name.LocalName)
            .ToDictionary(element => element.Name.LocalName, element => element.Value);

    private static Dictionary<string, string> FromJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json
                .RootElement.EnumerateObject()
                .DistinctBy(property => property.Name)
                .ToDictionary(property => property.Name, property => property.Value.ToString());
        }
        catch (JsonException broken)
        {
            throw new MalformedReplyException($"not JSON: {broken.Message}");
        }
    }
}
