namespace WeChatUnion.Domain.Fans;

/// <summary>What the mini-program gets to hold.</summary>
/// <param name="RefreshToken">Opaque; good for one refresh.</param>
/// <param name="ExpiresAt">Unless refreshed before.</param>
public sealed record IssuedSession(
    MiniProgramSessionId Id,
    string RefreshToken,
    DateTimeOffset ExpiresAt
)
{
    public override string ToString() => nameof(IssuedSession);
}
