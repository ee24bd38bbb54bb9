using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Gateway.Api;

/// <summary>
/// The JWT a mini-program shows with each call. It names a session and nothing about the person;
/// whose session it is, is read from the database at each call.
/// </summary>
internal sealed class AccessTokens(SigningKeys keys, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private const string Issuer = "wechat-union";
    private const string Audience = "mini-program";
    private const string SessionClaim = "sid";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<string> IssueAsync(MiniProgramSessionId session, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var key = await keys.CurrentAsync(now, cancel);
        return handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Lifetime).UtcDateTime,
                Claims = new Dictionary<string, object>
                {
                    [SessionClaim] = session.Value.ToString("N"),
                },
                SigningCredentials = new SigningCredentials(
                    KeyOf(key),
                    SecurityAlgorithms.HmacSha256
                ),
            }
        );
    }

    /// <summary>The session a token names; null when it is not ours, was altered or has expired.</summary>
    public async Task<MiniProgramSessionId?> ReadAsync(string token, CancellationToken cancel)
    {
        if (
            !Guid.TryParseExact(Open(token)?.Kid, "N", out var keyId)
            || await keys.FindAsync(keyId, clock.GetUtcNow(), cancel) is not { } key
        )
        {
            return null;
        }
        var read = await handler.ValidateTokenAsync(token, RulesFor(key));
        return
            read.IsValid
            && read.Claims.TryGetValue(SessionClaim, out var claim)
            && Guid.TryParseExact(claim as string, "N", out var session)
            ? new MiniProgramSessionId(session)
            : null;
    }

    /// <summary>The session a token says it is of, true or not; null when it is no token at all.</summary>
    public string? ClaimedSessionOf(string token) =>
        Open(token) is { } read && read.TryGetPayloadValue<string>(SessionClaim, out var session)
            ? session
            : null;

    private JsonWebToken? Open(string token)
    {
        try
        {
            return handler.CanReadToken(token) ? handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters RulesFor(SigningSecret key) =>
        new()
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            IssuerSigningKey = KeyOf(key),
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > clock.GetUtcNow().UtcDateTime,
        };

    private static SymmetricSecurityKey KeyOf(SigningSecret key) =>
        new(key.Bytes) { KeyId = key.Id.ToString("N", CultureInfo.InvariantCulture) };
}
