using System.Security.Cryptography;
using System.Text;

namespace WeChat.Api.MiniProgram.Login;

/// <summary>
/// The key of one login (session_key). It never leaves the server: who holds it can forge what the mini-program
/// says. The next wx.login of the same person may end it. <see cref="ToString"/> does not show it.
/// </summary>
public sealed class SessionKey(string value)
{
    /// <summary>As WeChat gave it: Base64 of 16 bytes.</summary>
    public string Value => value;

    /// <summary>
    /// Signs for WeChat that this login is known: HMAC-SHA256, lower-case hex. The HMAC's key is the text of the session key,
    /// not the bytes it stands for.
    /// </summary>
    /// <param name="body">A POST's body; empty for a GET.</param>
    public string Sign(ReadOnlySpan<byte> body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(value), body));

    /// <summary>Whether <c>rawData</c> comes from WeChat unchanged: its <c>signature</c> is the SHA-1 of it and this key.</summary>
    public bool HasSigned(string rawData, string signature)
    {
        var expected = Convert.ToHexStringLower(
            SHA1.HashData(Encoding.UTF8.GetBytes(rawData + value))
        );
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(expected),
            Encoding.UTF8.GetBytes(signature)
        );
    }

    public override string ToString() => "session key (withheld)";
}
