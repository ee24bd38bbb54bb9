using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WeChatUnion.Domain.Kernel;

/// <summary>A token that says nothing: its holder carries it, the database keeps its digest alone.</summary>
public static class OpaqueToken
{
    /// <summary>43 characters of base64url: 256 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, 64 lower-case hex digits.</summary>
    public static string DigestOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
