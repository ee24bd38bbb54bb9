using System.Security.Cryptography;
using System.Text.Json;

namespace WeChat.Api.MiniProgram.Login;

/// <summary>
/// Opens the <c>encryptedData</c> that the mini-program got from WeChat: AES-128-CBC under the session key, JSON with a
/// watermark of the mini-program and the moment.
/// </summary>
public static class EncryptedUserData
{
    private const int BlockBytes = 16;

    /// <param name="key">The key of the login in force.</param>
    /// <param name="encryptedData">Base64; a blank for a plus, as form posts have it, is understood.</param>
    /// <param name="iv">Base64 of 16 bytes, likewise.</param>
    /// <param name="appId">The mini-program the data must be made for.</param>
    /// <param name="now">The watermark may not be further from it than <paramref name="freshness"/>.</param>
    /// <param name="freshness">For instance five minutes.</param>
    public static UserData Open(
        SessionKey key,
        string encryptedData,
        string iv,
        string appId,
        DateTimeOffset now,
        TimeSpan freshness
    )
    {
        if (
            Bytes(encryptedData) is not { Length: > 0 } cipher
            || cipher.Length % BlockBytes != 0
            || Bytes(iv) is not { Length: BlockBytes } vector
        )
        {
            return new(UserDataVerdict.Malformed);
        }

        return
            Bytes(key.Value) is { Length: BlockBytes } secret
            && Decrypt(secret, vector, cipher) is { } json
            ? Judge(json, appId, now, freshness)
            : new(UserDataVerdict.SessionExpired);
    }

    private static UserData Judge(
        JsonElement json,
        string appId,
        DateTimeOffset now,
        TimeSpan freshness
    )
    {
        if (
            !json.TryGetProperty("watermark", out var watermark)
            || watermark.ValueKind != JsonValueKind.Object
            || !watermark.TryGetProperty("appid", out var owner)
            || owner.ValueKind != JsonValueKind.String
            || !owner.ValueEquals(appId)
        )
        {
            return new(UserDataVerdict.OtherApp);
        }

        var isFresh =
            watermark.TryGetProperty("timestamp", out var stamp)
            && stamp.ValueKind == JsonValueKind.Number
            && stamp.TryGetInt64(out var seconds)
            && Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) <= freshness.TotalSeconds;
        return isFresh ? new(UserDataVerdict.Opened, json) : new(UserDataVerdict.Stale);
    }

    /// <summary>The JSON object inside; null when the padding or what stands before it is not right.</summary>
    private static JsonElement? Decrypt(byte[] key, byte[] iv, byte[] cipher)
    {
        try
        {
            using var aes = Aes.Create();
            aes.Key = key;
            using var json = JsonDocument.Parse(aes.DecryptCbc(cipher, iv));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.Clone()
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
        catch (JsonException)
        {
            // A wrong key ends in a valid padding once in 256 times.
            return null;
        }
    }

    private static byte[]? Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Replace(' ', '+'), bytes, out var count)
            ? bytes[..count]
            : null;
    }
}
