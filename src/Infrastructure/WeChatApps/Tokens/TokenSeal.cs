using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

/// <summary>A token speaks for the account: whoever reads the database or Redis must not get one.</summary>
internal sealed class TokenSeal(SealRing ring)
{
    public byte[] Seal(string name, string value) =>
        ring.Seal(Encoding.UTF8.GetBytes(value), Place(name));

    /// <summary>Null when it was sealed with a key that is gone: another token is only a request away.</summary>
    public string? Open(string name, byte[] value)
    {
        try
        {
            return Encoding.UTF8.GetString(ring.Open(value, Place(name)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Place(string name) =>
        Encoding.UTF8.GetBytes($"{TokenRowMapping.Table}\n{name}\nsealed_value");
}
