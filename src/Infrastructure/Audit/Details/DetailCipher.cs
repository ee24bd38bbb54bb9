using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Infrastructure.Audit.Details;

/// <summary>Seals details under a key of their own, which is sealed under the configured ones.</summary>
internal sealed class DetailCipher(SealRing ring, ISealCipher cipher)
{
    private const int KeyBytes = 32;

    public (AuditKey Key, byte[] Text) Seal(AuditDetails details, DateTimeOffset now)
    {
        var secret = RandomNumberGenerator.GetBytes(KeyBytes);
        var id = Guid.CreateVersion7(now);
        var clear = Encoding.UTF8.GetBytes(details.Text);
        var text = new byte[cipher.Overhead + clear.Length];
        try
        {
            cipher.Seal(secret, clear, TextPlace(id), text);
            return (
                new AuditKey
                {
                    Id = id,
                    About = details.About,
                    SealedKey = ring.Seal(secret, KeyPlace(id)),
                },
                text
            );
        }
        finally
        {
            cipher.Forget(secret);
        }
    }

    /// <exception cref="CryptographicException">Altered, moved, or the key that wraps its key is not configured.</exception>
    public string Open(AuditKey key, byte[] text)
    {
        var secret = ring.Open(key.SealedKey, KeyPlace(key.Id));
        var clear = new byte[Math.Max(text.Length - cipher.Overhead, 0)];
        try
        {
            cipher.Open(secret, text, TextPlace(key.Id), clear);
            return Encoding.UTF8.GetString(clear);
        }
        finally
        {
            cipher.Forget(secret);
        }
    }

    private static byte[] TextPlace(Guid key) => Encoding.ASCII.GetBytes($"audit_rows\n{key:N}");

    private static byte[] KeyPlace(Guid key) => Encoding.ASCII.GetBytes($"audit_keys\n{key:N}");
}
