using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using WeChatSimulator.Fans;

namespace WeChatSimulator.MiniProgram;

/// <summary>The session key in force of each fan. Calling wx.login again ends the one before.</summary>
internal sealed class LoginSessions(TimeProvider time)
{
    private static readonly TimeSpan LongestVisit = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, LoginSession> byOpenId = new();

    /// <summary>A key that begins now.</summary>
    public LoginSession Begin(Fan fan) =>
        byOpenId[fan.MiniProgramOpenId] = new(
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)),
            time.GetUtcNow()
        );

    public LoginSession? Find(Fan fan) => byOpenId.GetValueOrDefault(fan.MiniProgramOpenId);

    /// <summary>Whether the fan used the mini-program within two hours.</summary>
    public bool IsVisiting(Fan fan) =>
        Find(fan) is { } session && time.GetUtcNow() - session.VisitedAt < LongestVisit;

    /// <summary>Whether the signature of an empty text is made with the key in force.</summary>
    public bool IsSigned(Fan fan, string? signature) =>
        Find(fan) is { } session
        && signature
            == Convert.ToHexStringLower(
                HMACSHA256.HashData(Encoding.UTF8.GetBytes(session.Key), Array.Empty<byte>())
            );
}
