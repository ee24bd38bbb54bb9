namespace WeChatUnion.Domain.Fans;

public interface ISessionStore
{
    Task<MiniProgramSession?> FindAsync(MiniProgramSessionId id, CancellationToken cancel);

    /// <summary>The session of a refresh token, used or not, and the token's generation.</summary>
    Task<(MiniProgramSession Session, int Generation)?> FindByTokenAsync(
        string tokenDigest,
        CancellationToken cancel
    );

    void Add(MiniProgramSession session);

    void Add(RefreshToken token);
}
