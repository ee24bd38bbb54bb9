using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using WeChat.Callbacks;

namespace WeChat.Tests.Fixtures;

public sealed class SharedCryptoFixtureTests
{
    // They sign and encrypt other things than callbacks and replies.
    private static readonly string[] OfTheApi =
    [
        "sig-card-ext-",
        "sig-jssdk-",
        "sig-rawdata-",
        "sig-user-session-hmac",
    ];

    private static IEnumerable<TestCaseData> Vectors =>
        SharedFixtures.Of("crypto-vector", "crypto-vector-nosig");

    private static IEnumerable<TestCaseData> Signatures =>
        SharedFixtures
            .Of("signature-vector")
            .Where(test =>
                test.Arguments[0] is not SharedFixture fixture
                || !OfTheApi.Any(fixture.File.StartsWith)
            );

    [TestCaseSource(nameof(Vectors))]
    public void Cipher_PublishedVector_DecryptsAndEncryptsBack(SharedFixture? fixture)
    {
        var vector = Require(fixture).Json;
        var expected = vector.GetProperty("expected");
        var plaintext = Text(expected, "plaintext")!;
        var cipher = new MessageCipher(Text(vector, "encodingAESKey")!, Text(vector, "receiveId")!);
        var encrypt = Text(vector, "encrypt")!;
        var decrypted = cipher.Decrypt(Encoding.ASCII.GetBytes(encrypt)).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetString(decrypted), Is.EqualTo(plaintext));
            Assert.That(
                Convert.ToHexStringLower(SHA1.HashData(decrypted)),
                Is.EqualTo(Text(fixture!.Facts, "plaintext_sha1"))
            );
            Assert.That(
                cipher.EncryptToBase64(
                    decrypted,
                    Encoding.ASCII.GetBytes(Text(expected, "random16")!)
                ),
                Is.EqualTo(encrypt)
            );
        }
    }

    [TestCaseSource(nameof(Vectors))]
    [TestCaseSource(nameof(Signatures))]
    public void Signature_PublishedVector_IsTheComputedOne(SharedFixture? fixture)
    {
        var vector = Require(fixture).Json;
        var (token, time, nonce) = (
            Text(vector, "token"),
            Text(vector, "timestamp"),
            Text(vector, "nonce")
        );
        using (Assert.EnterMultipleScope())
        {
            if (Text(vector, "signature") is { } three)
            {
                Assert.That(CallbackSignature.Compute(token!, time!, nonce!), Is.EqualTo(three));
            }
            if (Text(vector, "msg_signature") is { } four)
            {
                var encrypt = Encoding.ASCII.GetBytes(Text(vector, "encrypt")!);
                Assert.That(
                    CallbackSignature.Compute(token!, time!, nonce!, encrypt),
                    Is.EqualTo(four)
                );
            }
        }
    }

    [TestCaseSource(nameof(Vectors))]
    public void Protocol_PublishedEnvelope_IsReadAsItsPlaintext(SharedFixture? fixture)
    {
        var vector = Require(fixture).Json;
        var plaintext = Text(vector.GetProperty("expected"), "plaintext")!;
        if (
            Text(vector, "envelope") is not { } envelope
            || Text(vector, "msg_signature") is not { } signed
        )
        {
            Assert.Pass("A bare ciphertext, which the cipher's test covers.");
            return;
        }
        var query = new CallbackQuery(
            Text(vector, "signature"),
            Text(vector, "timestamp"),
            Text(vector, "nonce"),
            "aes",
            signed,
            null,
            null
        );
        var read = Protocol(vector).Read(query, Encoding.UTF8.GetBytes(envelope));
        Assert.That(
            Encoding.UTF8.GetString(read.Delivery!.Message.Raw.Span),
            Is.EqualTo(plaintext)
        );
    }

    [TestCaseSource(nameof(Signatures))]
    public void VerifyUrl_PublishedRequest_EchoesItsText(SharedFixture? fixture)
    {
        var vector = Require(fixture).Json;
        if (Text(vector, "echostr") is not { } echo)
        {
            Assert.Pass("Not a URL verification; the signature's test covers it.");
            return;
        }
        var query = new CallbackQuery(
            Text(vector, "signature"),
            Text(vector, "timestamp"),
            Text(vector, "nonce"),
            null,
            null,
            null,
            echo
        );
        Assert.That(Protocol(vector).VerifyUrl(query).EchoStr, Is.EqualTo(echo));
    }

    private static CallbackProtocol Protocol(JsonElement vector) =>
        new(
            new CallbackCredentials(
                Text(vector, "receiveId") ?? "wx0000000000000000",
                Text(vector, "token")!,
                Text(vector, "encodingAESKey") ?? "",
                null,
                null,
                false
            ),
            TimeSpan.FromMinutes(5),
            Clock(vector)
        );

    private static FakeTimeProvider Clock(JsonElement vector) =>
        new(
            DateTimeOffset.FromUnixTimeSeconds(
                long.Parse(
                    Text(vector, "timestamp")!,
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
        );

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static SharedFixture Require(SharedFixture? fixture)
    {
        if (fixture is null)
        {
            Assert.Ignore("The shared fixtures do not stand beside this checkout.");
        }
        return fixture!;
    }
}
