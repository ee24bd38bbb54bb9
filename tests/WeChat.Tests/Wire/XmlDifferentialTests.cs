using System.Text;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using WeChat.Messages;
using WeChat.Wire;

namespace WeChat.Tests.Wire;

/// <summary>Our reader beside the framework's.</summary>
public sealed class XmlDifferentialTests
{
    [Test]
    public void Reader_GeneratedDocument_SeesWhatXmlReaderSees() =>
        XmlDocuments.Document.Sample(
            xml =>
            {
                var root = Parse(Encoding.UTF8.GetBytes(xml));
                var ours = PayloadField.ReadAll(Encoding.UTF8.GetBytes(xml), WireFormat.Xml);
                return root is not null && Show(ours) == Show(root.Elements());
            },
            iter: 5000
        );

    [Test]
    public void Reader_MutatedDocument_AcceptsNothingXmlReaderRefuses() =>
        Gen.Select(XmlDocuments.Document, Gen.Int[0, 10_000], Gen.Int[0, 4], Gen.Byte)
            .Sample(
                (xml, place, kind, value) =>
                {
                    var bytes = Mutate(Encoding.UTF8.GetBytes(xml), place, kind, value);
                    var accepted = MessageReader.TryRead(bytes, out var message, out _);
                    return !accepted || message!.Format == WireFormat.Json || IsWellFormed(message);
                },
                iter: 30_000
            );

    [TestCase("<a:b/>")]
    [TestCase("<1/>")]
    [TestCase("< a/>")]
    [TestCase("<a b/>")]
    [TestCase("<a><b></a></b>")]
    [TestCase("<a><!-- -- --></a>")]
    [TestCase("<a><!-- x ---></a>")]
    [TestCase("<a/><![CDATA[]]>")]
    [TestCase("<a/>text")]
    [TestCase("<a>&lt</a>")]
    [TestCase("<a>&;</a>")]
    [TestCase("<a>&#;</a>")]
    [TestCase("<a>&#x;</a>")]
    [TestCase("<a>&#X41;</a>")]
    [TestCase("<a>&#xD800;</a>")]
    [TestCase("<a>&#x110000;</a>")]
    [TestCase("<a>&#99999999999;</a>")]
    [TestCase("<a>&#-65;</a>")]
    [TestCase("<a>&#+65;</a>")]
    [TestCase("<a>&LT;</a>")]
    [TestCase("<?xml?><a/>")]
    [TestCase("<?xml version=\"1.1\"?><a/>")]
    [TestCase("<?xml encoding=\"utf-8\"?><a/>")]
    [TestCase("<?xml version=\"1.0\"encoding=\"utf-8\"?><a/>")]
    [TestCase("<?xml version=\"1.0\" standalone=\"maybe\"?><a/>")]
    [TestCase("<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>")]
    [TestCase("</a>")]
    [TestCase("<a")]
    [TestCase("<a></a")]
    [TestCase("<!-- only -->")]
    public void Reader_MalformedDocument_IsRefusedAsXmlReaderDoes(string xml)
    {
        var bytes = Encoding.UTF8.GetBytes(xml);
        Assert.That(Parse(bytes), Is.Null);
        Assert.That(MessageReader.TryRead(bytes, out _, out _), Is.False);
    }

    [Test]
    public void Reader_AnyBytesAfterABracket_NeverThrows() =>
        Gen.Select(Gen.OneOf("<", "{", "<xml>", "{\"a\":"), Gen.Byte.Array[0, 60])
            .Sample(
                (start, rest) =>
                {
                    byte[] bytes = [.. Encoding.UTF8.GetBytes(start), .. rest];
                    MessageReader.TryRead(bytes, out _, out _);
                },
                iter: 20_000
            );

    private static bool IsWellFormed(InboundMessage message) =>
        Parse(message.Raw.ToArray()) is { } root
        && Show(message.ReadFields()) == Show(root.Elements());

    private static byte[] Mutate(byte[] bytes, int place, int kind, byte value)
    {
        var at = place % bytes.Length;
        return kind switch
        {
            0 => [.. bytes[..at], .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], value, .. bytes[at..]],
            2 => [.. bytes[..at], .. bytes[(at / 2)..]],
            3 => [.. bytes[..at], "<>&;]![/?-\""u8[value % 11], .. bytes[(at + 1)..]],
            _ => bytes[..at],
        };
    }

    private static XElement? Parse(byte[] xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml));
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Show(IEnumerable<PayloadField> fields) =>
        string.Concat(
            fields.Select(f => $"({f.Name}:{(f.Children.Count > 0 ? Show(f.Children) : f.Text)})")
        );

    private static string Show(IEnumerable<XElement> elements) =>
        string.Concat(
            elements.Select(e => $"({e.Name}:{(e.HasElements ? Show(e.Elements()) : e.Value)})")
        );
}
