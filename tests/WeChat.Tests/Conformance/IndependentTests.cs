using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using WeChat.Callbacks;

namespace WeChat.Tests.Conformance;

/// <summary>The published vectors hold by .NET's own cipher, digests and readers, and the protocol takes them.</summary>
public class IndependentTests
{
    private static IEnumerable<JsonObject> Pushes => VectorFile.Vectors("callbacks.json", "pushes");

    private static IEnumerable<JsonObject> Encrypted =>
        Pushes.Where(push => push["encrypt"] is not null);

    private static IEnumerable<string> Replies => NamesIn("replies.json");

    private static IEnumerable<string> Messages => NamesIn("messages.json");

    [Test]
    public void Encrypt_OpenedWithPlainAes_HoldsTheMessage()
    {
        Assert.That(Encrypted.Count(), Is.EqualTo(12));
        foreach (var push in Encrypted)
        {
            var opened = IndependentCipher.Open(Text(push, "encrypt"), Invented.EncodingAesKey);

            Assert.That(opened.Message, Is.EqualTo(Text(push, "clear")));
            Assert.That(opened.Receiver, Is.EqualTo(Invented.AppId));
            Assert.That(
                Convert.ToHexStringLower(opened.Random),
                Is.EqualTo(Text(push, "randomHex"))
            );
            Assert.That(Text(push, "body"), Does.Contain(Text(push, "encrypt")));
        }
    }

    [Test]
    public void Signatures_ByPlainSha1_AreThePublishedOnes()
    {
        foreach (var push in Pushes)
        {
            var (time, nonce) = (Text(push, "timestamp"), Text(push, "nonce"));
            Assert.That(
                IndependentCipher.Sign(Invented.Token, time, nonce),
                Is.EqualTo(Text(push, "signature"))
            );
            if (push["encrypt"] is not null)
            {
                Assert.That(
                    IndependentCipher.Sign(Invented.Token, time, nonce, Text(push, "encrypt")),
                    Is.EqualTo(Text(push, "msgSignature"))
                );
            }
        }

        foreach (var one in VectorFile.Vectors("signatures.json"))
        {
            Assert.That(
                IndependentCipher.Sign(
                    Text(one, "token"),
                    Text(one, "timestamp"),
                    Text(one, "nonce")
                ),
                Is.EqualTo(Text(one, "signature"))
            );
        }
    }

    [Test]
    public void PageSignatures_ByPlainSha1_AreThePublishedOnes()
    {
        foreach (var page in VectorFile.Vectors("signatures.json", "pages"))
        {
            var signed =
                $"jsapi_ticket={page["ticket"]}&noncestr={page["nonceStr"]}&timestamp={page["timestamp"]}&url={page["url"]}";
            Assert.That(IndependentCipher.Sign(signed), Is.EqualTo(Text(page, "signature")));
        }
    }

    [Test]
    public void Push_GivenToTheProtocol_IsReadAsItsClearForm()
    {
        var protocol = new CallbackProtocol(
            Invented.Credentials,
            TimeSpan.FromMinutes(5),
            new FakeTimeProvider(Invented.Now)
        );
        foreach (var push in Pushes)
        {
            var isEncrypted = push["encrypt"] is not null;
            var read = protocol.Read(
                new(
                    Text(push, "signature"),
                    Text(push, "timestamp"),
                    Text(push, "nonce"),
                    isEncrypted ? "aes" : null,
                    isEncrypted ? Text(push, "msgSignature") : null,
                    Invented.Fan,
                    EchoStr: null
                ),
                Encoding.UTF8.GetBytes(Text(push, "body"))
            );

            Assert.That(read.Succeeded, Is.True, Text(push, "name"));
            Assert.That(
                Encoding.UTF8.GetString(read.Delivery!.Message.Raw.Span),
                Is.EqualTo(Text(push, "clear"))
            );
        }
    }

    [Test]
    public void EncryptedReply_OpenedWithPlainAes_HoldsTheReply()
    {
        foreach (var reply in VectorFile.Vectors("callbacks.json", "replies"))
        {
            var body = Text(reply, "body");
            var fields = body.StartsWith('<')
                ? XElement.Parse(body).Elements().ToDictionary(x => x.Name.LocalName, x => x.Value)
                : JsonNode
                    .Parse(body)!
                    .AsObject()
                    .ToDictionary(x => x.Key, x => x.Value!.ToString());
            var opened = IndependentCipher.Open(fields["Encrypt"], Invented.EncodingAesKey);

            Assert.That(opened.Message, Is.EqualTo(Text(reply, "clear")));
            Assert.That(
                IndependentCipher.Sign(
                    Invented.Token,
                    fields["TimeStamp"],
                    fields["Nonce"],
                    fields["Encrypt"]
                ),
                Is.EqualTo(fields["MsgSignature"])
            );
        }
    }

    [TestCaseSource(nameof(Replies))]
    public void Reply_ReadByAnotherReader_SaysWhatWasGiven(string name)
    {
        var reply = VectorFile.Vectors("replies.json").Single(one => Text(one, "name") == name);
        var xml = XElement.Parse(Text(reply, "xml"));

        Assert.That(xml.Element("ToUserName")!.Value, Is.EqualTo(Text(reply, "toUserName")));
        Assert.That(xml.Element("MsgType")!.Value, Is.EqualTo(Text(reply, "msgType")));
        var written = xml.Descendants().Where(x => !x.HasElements).Select(x => x.Value).ToList();
        foreach (var given in Leaves(reply["given"]!))
        {
            Assert.That(written, Does.Contain(given));
        }
    }

    [TestCaseSource(nameof(Messages))]
    public void Message_ReadByAnotherReader_HasTheSameLeaves(string name)
    {
        var vector = VectorFile.Vectors("messages.json").Single(one => Text(one, "name") == name);
        var document = Text(vector, "document").TrimStart();
        var read = document.StartsWith('<')
            ? XElement.Parse(document).Descendants().Where(x => !x.HasElements).Select(x => x.Value)
            : Leaves(JsonNode.Parse(document)!);

        Assert.That(
            Fields(vector["fields"]!.AsArray()).Select(text => text.Trim()),
            Is.EquivalentTo(read.Select(text => text.Trim()))
        );
    }

    [Test]
    public void ApiRequest_ReadByAnotherReader_IsJsonWithoutEscapedWords()
    {
        var requests = VectorFile
            .Vectors("api-requests.json")
            .SelectMany(vector => vector["requests"]!.AsArray())
            .Select(request => request!.AsObject())
            .ToList();

        Assert.That(requests.Select(one => Text(one, "path")), Has.All.StartsWith("/"));
        foreach (var body in requests.Select(one => (string?)one["body"]).OfType<string>())
        {
            Assert.That(JsonNode.Parse(body), Is.InstanceOf<JsonObject>());
            Assert.That(body, Does.Not.Contain("\\u"));
        }
    }

    private static IEnumerable<string> NamesIn(string file) =>
        VectorFile.Vectors(file).Select(vector => Text(vector, "name"));

    private static string Text(JsonObject vector, string name) => (string)vector[name]!;

    private static IEnumerable<string> Fields(JsonArray fields) =>
        fields.SelectMany(field =>
            field!["fields"] is JsonArray inner ? Fields(inner) : [(string)field["text"]!]
        );

    private static IEnumerable<string> Leaves(JsonNode? node) =>
        node switch
        {
            JsonObject whole => whole.SelectMany(pair =>
                pair.Key == "msgType" ? [] : Leaves(pair.Value)
            ),
            JsonArray list => list.SelectMany(Leaves),
            null => [],
            _ => [node.ToString()],
        };
}
