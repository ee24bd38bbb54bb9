using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using WeChat.Callbacks;

namespace WeChatUnion.Benchmarks;

/// <summary>The protocol as most back ends write it: XDocument, strings and arrays throughout.</summary>
internal sealed class DocumentBaseline(CallbackCredentials credentials)
{
    private readonly byte[] key = Convert.FromBase64String(credentials.EncodingAesKey + "=");

    public string Answer(CallbackQuery query, byte[] body, string answer)
    {
        var encrypt = XDocument
            .Parse(Encoding.UTF8.GetString(body))
            .Root!.Element("Encrypt")!
            .Value;
        if (Sign(query.Timestamp!, query.Nonce!, encrypt) != query.MsgSignature)
        {
            throw new InvalidOperationException("The callback was refused.");
        }
        var message = XDocument.Parse(Decrypt(encrypt)).Root!;
        var reply = new XElement(
            "xml",
            Data("ToUserName", message.Element("FromUserName")!.Value),
            Data("FromUserName", message.Element("ToUserName")!.Value),
            new XElement("CreateTime", DateTimeOffset.UtcNow.ToUnixTimeSeconds()),
            Data("MsgType", "text"),
            Data("Content", answer)
        );
        var ciphertext = Encrypt(reply.ToString(SaveOptions.DisableFormatting));
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new XElement(
            "xml",
            Data("Encrypt", ciphertext),
            Data("MsgSignature", Sign(time, query.Nonce!, ciphertext)),
            new XElement("TimeStamp", time),
            Data("Nonce", query.Nonce!)
        ).ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Data(string name, string text) => new(name, new XCData(text));

    private string Sign(string timestamp, string nonce, string encrypt)
    {
        string[] parts = [credentials.Token, timestamp, nonce, encrypt];
        Array.Sort(parts, StringComparer.Ordinal);
        return Convert.ToHexStringLower(
            SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts)))
        );
    }

    private string Decrypt(string encrypt)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var clear = aes.DecryptCbc(
            Convert.FromBase64String(encrypt),
            key.AsSpan(0, 16),
            PaddingMode.None
        );
        return Encoding.UTF8.GetString(
            clear,
            20,
            BinaryPrimitives.ReadInt32BigEndian(clear.AsSpan(16))
        );
    }

    private string Encrypt(string reply)
    {
        var message = Encoding.UTF8.GetBytes(reply);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, message.Length);
        byte[] clear =
        [
            .. RandomNumberGenerator.GetBytes(16),
            .. length,
            .. message,
            .. Encoding.UTF8.GetBytes(credentials.AppId),
        ];
        var pad = 32 - clear.Length % 32;
        byte[] padded = [.. clear, .. Enumerable.Repeat((byte)pad, pad)];
        using var aes = Aes.Create();
        aes.Key = key;
        return Convert.ToBase64String(aes.EncryptCbc(padded, key.AsSpan(0, 16), PaddingMode.None));
    }
}
