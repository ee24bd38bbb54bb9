using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>One token of a session. Used ones are kept until they expire, so that a copy is noticed.</summary>
public sealed class RefreshToken
{
    private RefreshToken() { }

    public RefreshTokenId Id { get; private set; }

    /// <summary>See <see cref="OpaqueToken"/>.</summary>
    public string TokenDigest { get; private set; } = null!;

    public MiniProgramSessionId SessionId { get; private set; }

    public int Generation { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>A token of the session's newest generation.</summary>
    /// <returns>The row to store and the token to hand out.</returns>
    public static (RefreshToken Row, string Token) Issue(MiniProgramSession session)
    {
        var token = OpaqueToken.New();
        var row = new RefreshToken
        {
            Id = RefreshTokenId.New(),
            TokenDigest = OpaqueToken.DigestOf(token),
            SessionId = session.Id,
            Generation = session.Generation,
            ExpiresAt = session.ExpiresAt,
        };
        return (row, token);
    }
}
