using System.Security.Cryptography;

namespace WeChatUnion.Infrastructure.Audit.Heads;

/// <summary>Keys that sign heads: ECDSA on P-256 with SHA-256; a signature is the 64 bytes of r and s.</summary>
public static class HeadKeys
{
    private const int IdBytes = 8;
    private const int Bits = 256;

    /// <exception cref="FormatException">No base64.</exception>
    /// <exception cref="CryptographicException">No such key.</exception>
    public static ECDsa Private(string base64)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(Convert.FromBase64String(base64), out _);
            return Checked(key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <param name="text">PEM, or its base64 alone.</param>
    /// <exception cref="FormatException">No base64.</exception>
    /// <exception cref="CryptographicException">No such key.</exception>
    public static ECDsa Public(string text)
    {
        var key = ECDsa.Create();
        try
        {
            if (text.Contains("-----BEGIN PUBLIC KEY-----", StringComparison.Ordinal))
            {
                key.ImportFromPem(text);
            }
            else
            {
                key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text.Trim()), out _);
            }
            return Checked(key);
        }
        catch (ArgumentException unread)
        {
            key.Dispose();
            throw new CryptographicException("Not a public key.", unread);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>A new private key as the setting takes it.</summary>
    public static string New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }

    /// <summary>First 8 bytes of SHA-256 over the public key, 16 hex digits.</summary>
    public static string IdOf(ECDsa key) =>
        Convert.ToHexStringLower(
            SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, IdBytes)
        );

    private static ECDsa Checked(ECDsa key) =>
        key.KeySize == Bits
        && key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            ? key
            : throw new CryptographicException("Not a key on P-256.");
}
