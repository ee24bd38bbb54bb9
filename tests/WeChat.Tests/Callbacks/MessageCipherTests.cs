using System.Security.Cryptography;
using System.Text;
using WeChat.Callbacks;

namespace WeChat.Tests.Callbacks;

public sealed class MessageCipherTests
{
    // The last character carries spare bits, as the keys WeChat's console makes do.
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private const string AppId = "wx0123456789abcdef";

    [Test]
    public void Decrypt_OwnCiphertextOfEveryLengthAroundTheBlock_GivesTheMessage(
        [Range(0, 70)] int n
    )
    {
        var cipher = new MessageCipher(Key, AppId);
        var message = Encoding.UTF8.GetBytes(new string('工', n));
        var encrypted = Encoding.ASCII.GetBytes(cipher.EncryptToBase64(message));
        Assert.That(cipher.Decrypt(encrypted).ToArray(), Is.EqualTo(message));
    }

    [Test]
    public void Encrypt_SameMessageTwice_DiffersByItsRandomPrefix()
    {
        var cipher = new MessageCipher(Key, AppId);
        var first = cipher.EncryptToBase64("a"u8);
        Assert.That(cipher.EncryptToBase64("a"u8), Is.Not.EqualTo(first));
    }

    [Test]
    public void Encrypt_GivenItsRandomPrefix_IsRepeatable()
    {
        var first = new MessageCipher(Key, AppId).EncryptToBase64("a"u8, "0123456789abcdef"u8);
        var again = new MessageCipher(Key, AppId).EncryptToBase64("a"u8, "0123456789abcdef"u8);
        Assert.That(again, Is.EqualTo(first));
    }

    [TestCase("")]
    [TestCase("abcdefghijklmnopqrstuvwxyz0123456789ABCDEF")]
    [TestCase("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH")]
    [TestCase("abcdefghijklmnopqrstuvwxyz0123456789ABCDE!G")]
    [TestCase("abcdefghijklmnopqrstuvwxyz0123456789ABCDE G")]
    public void Constructor_IllegalKey_ThrowsMinus40004(string key) =>
        Assert.That(
            () => new MessageCipher(key, AppId),
            Throws.TypeOf<CallbackException>().With.Property("Number").EqualTo(-40004)
        );

    [Test]
    public void TryDecrypt_ForAnotherAppId_IsMinus40005() =>
        Assert.That(
            Failure(new MessageCipher(Key, "wxother").EncryptToBase64("a"u8)),
            Is.EqualTo(CallbackFailureCode.AppIdMismatch)
        );

    [TestCase("")]
    [TestCase("AAAA")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAA==")]
    public void TryDecrypt_WhatIsNotAWholePaddedBuffer_IsMinus40007(string base64) =>
        Assert.That(Failure(base64), Is.EqualTo(CallbackFailureCode.DecryptFailed));

    [TestCase("!!!!")]
    [TestCase("AAA")]
    [TestCase("AAA=A")]
    public void TryDecrypt_WhatIsNotBase64_IsMinus40010(string base64) =>
        Assert.That(Failure(base64), Is.EqualTo(CallbackFailureCode.InvalidBase64));

    [Test]
    public void TryDecrypt_EveryPadByteIsChecked_FirstWrongOneIsMinus40007()
    {
        var plain = Plain(length: 1, content: [65, .. Encoding.ASCII.GetBytes(AppId)], pad: 25);
        plain[^25] = 24;
        Assert.That(Failure(Raw(plain)), Is.EqualTo(CallbackFailureCode.DecryptFailed));
    }

    [TestCase(0)]
    [TestCase(33)]
    public void TryDecrypt_PadOutOfRange_IsMinus40007(byte pad)
    {
        var plain = new byte[64];
        plain.AsSpan().Fill(pad);
        Assert.That(Failure(Raw(plain)), Is.EqualTo(CallbackFailureCode.DecryptFailed));
    }

    [TestCase(20)]
    [TestCase(int.MaxValue)]
    [TestCase(-1)]
    public void TryDecrypt_LengthOutsideTheBuffer_IsMinus40008(int length)
    {
        var plain = Plain(length, [65, .. Encoding.ASCII.GetBytes(AppId)], pad: 25);
        Assert.That(Failure(Raw(plain)), Is.EqualTo(CallbackFailureCode.IllegalBuffer));
    }

    [Test]
    public void TryDecrypt_BufferShorterThanItsHeader_IsMinus40008()
    {
        var plain = new byte[32];
        plain.AsSpan().Fill(32);
        Assert.That(Failure(Raw(plain)), Is.EqualTo(CallbackFailureCode.IllegalBuffer));
    }

    [Test]
    public void Cipher_UsedByManyThreads_StaysCorrect()
    {
        var cipher = new MessageCipher(Key, AppId);
        var wrong = Enumerable
            .Range(0, 2000)
            .AsParallel()
            .WithDegreeOfParallelism(8)
            .Count(n =>
            {
                var message = Encoding.UTF8.GetBytes($"{n:D40}");
                var sent = Encoding.ASCII.GetBytes(cipher.EncryptToBase64(message));
                return !cipher.Decrypt(sent).Span.SequenceEqual(message);
            });
        Assert.That(wrong, Is.Zero);
    }

    private static CallbackFailureCode Failure(string base64)
    {
        var done = new MessageCipher(Key, AppId).TryDecrypt(
            Encoding.ASCII.GetBytes(base64),
            out _,
            out var failure
        );
        Assert.That(done, Is.False);
        return failure;
    }

    private static byte[] Plain(int length, byte[] content, byte pad)
    {
        var header = new byte[20];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(16), length);
        return [.. header, .. content, .. Enumerable.Repeat(pad, pad)];
    }

    private static string Raw(byte[] padded)
    {
        using var aes = Aes.Create();
        aes.Key = Convert.FromBase64String(Key + "=");
        return Convert.ToBase64String(
            aes.EncryptCbc(padded, aes.Key.AsSpan(0, 16), PaddingMode.None)
        );
    }
}
