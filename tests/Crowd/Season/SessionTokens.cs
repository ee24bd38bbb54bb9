using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Crowd.Season;

/// <summary>
/// Access tokens as the gateway signs them, of sessions that stand in its database: the phones signed in earlier, and a
/// sign-in each would measure WeChat's simulator.
/// </summary>
internal sealed class SessionTokens(SigningKeys keys)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public async Task<string> IssueAsync(MiniProgramSessionId session)
    {
        var now = DateTimeOffset.UtcNow;
        var key = await keys.CurrentAsync(now, CancellationToken.None);
        var signed =
            Part(
                new
                {
                    alg = "HS256",
                    kid = key.Id.ToString("N"),
                    typ = "JWT",
                }
            )
            + "."
            + Part(
                new
                {
                    sid = session.Value.ToString("N"),
                    iss = "wechat-union",
                    aud = "mini-program",
                    iat = now.ToUnixTimeSeconds(),
                    exp = (now + Lifetime).ToUnixTimeSeconds(),
                }
            );
        var mac = HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{WebEncoders.Base64UrlEncode(mac)}";
    }

    private static string Part(object value) =>
        WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(value));
}
