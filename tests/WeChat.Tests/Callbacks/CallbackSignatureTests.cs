using System.Text;
using WeChat.Callbacks;

namespace WeChat.Tests.Callbacks;

public sealed class CallbackSignatureTests
{
    [Test]
    public void Compute_OfThreeParts_IsTheSha1OfTheirOrdinalOrder()
    {
        // sha1("+Zab") and not sha1("+abZ"), which culture order would give.
        Assert.That(CallbackSignature.Compute("ab", "Z", "+"), Is.EqualTo(Sha1("+Zab")));
    }

    [Test]
    public void Compute_OfFourParts_SortsTheCiphertextInto()
    {
        Assert.That(
            CallbackSignature.Compute("token", "1700000000", "99", "/abc="u8),
            Is.EqualTo(Sha1("/abc=170000000099token"))
        );
    }

    [Test]
    public void Compute_WithTokenEqualToNonce_StillJoinsBoth() =>
        Assert.That(CallbackSignature.Compute("x", "1", "x"), Is.EqualTo(Sha1("1xx")));

    [Test]
    public void Matches_OwnSignature_IsTrue()
    {
        var signature = CallbackSignature.Compute("token", "1", "2", "abc"u8);
        Assert.That(CallbackSignature.Matches(signature, "token", "1", "2", "abc"u8), Is.True);
    }

    [TestCase(null, "1", "2")]
    [TestCase("", "1", "2")]
    [TestCase("ffffffffffffffffffffffffffffffffffffffff", "1", "2")]
    [TestCase(
        "一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一",
        "1",
        "2"
    )]
    [TestCase("ffffffffffffffffffffffffffffffffffffffff", null, "2")]
    [TestCase("ffffffffffffffffffffffffffffffffffffffff", "1", null)]
    public void Matches_AnythingElse_IsFalse(string? signature, string? timestamp, string? nonce) =>
        Assert.That(CallbackSignature.Matches(signature, "token", timestamp, nonce), Is.False);

    private static string Sha1(string text) =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.SHA1.HashData(Encoding.UTF8.GetBytes(text))
        );
}
