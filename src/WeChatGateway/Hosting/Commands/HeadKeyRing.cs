using System.Security.Cryptography;
using WeChatUnion.Infrastructure.Audit.Heads;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>Public keys to check heads with.</summary>
internal sealed class HeadKeyRing : IDisposable
{
    private readonly Dictionary<string, ECDsa> keys = [];

    public IReadOnlyDictionary<string, ECDsa> Keys => keys;

    /// <param name="text">PEM or base64.</param>
    public bool TryAdd(string text)
    {
        try
        {
            var key = HeadKeys.Public(text);
            if (!keys.TryAdd(HeadKeys.IdOf(key), key))
            {
                key.Dispose();
            }
            return true;
        }
        catch (Exception unread) when (unread is CryptographicException or FormatException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var key in keys.Values)
        {
            key.Dispose();
        }
    }
}
